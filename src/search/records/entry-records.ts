import { chineseDate } from '../../text/chinese-date.ts';
import { commitmentNames, entryNames, instrumentKindNames } from '../../entries/labels.ts';
import { entryTitle } from '../../model/entry-title.ts';
import { entryUrl } from '../../addresses/entry-url.ts';
import { evidenceOf, type Entry, type KnowledgeModel } from '../../model/knowledge-model.ts';
import { placeNames } from '../../model/place-name.ts';
import { formatNumber } from '../../model/quantity.ts';
import type { LoadedEntry } from '../../model/load-content.ts';
import type { RecordKind, SearchRecord } from '../record.ts';

const kinds = {
  glossary: 'glossary',
  targets: 'target',
  figures: 'figure',
  cases: 'case',
  instruments: 'instrument',
} as const satisfies Record<Entry['collection'], RecordKind>;

/** What the page of an entry says besides its name and its quotes, a label and a text each. */
function fields(entry: Entry): [string, string | undefined][] {
  switch (entry.collection) {
    case 'glossary': {
      const { data } = entry as LoadedEntry<'glossary'>;
      return [['说明', data.explanation]];
    }
    case 'targets': {
      const { data } = entry as LoadedEntry<'targets'>;
      return [
        ['性质', data.commitment === 'target' ? undefined : commitmentNames[data.commitment]],
        ['指标', data.indicator],
        ['数值', data.kind === 'quantitative' ? `${formatNumber(data.value)}${data.unit}` : undefined],
        ['原话', data.wording],
        ['期限', data.due && chineseDate(data.due)],
        ['范围', data.scope],
        ['说明', data.note],
      ];
    }
    case 'figures': {
      const { data } = entry as LoadedEntry<'figures'>;
      return [
        ['指标', data.indicator],
        ['数值', `${formatNumber(data.value)}${data.unit}`],
        ['原话', data.wording],
        ['截至', data.asOf && chineseDate(data.asOf)],
        ['范围', data.scope],
        ['说明', data.note],
      ];
    }
    case 'cases': {
      const { data } = entry as LoadedEntry<'cases'>;
      return [
        ['地方', placeNames(data)],
        ['模式', data.model],
        ['牵头', data.lead],
        ...data.partners.map((partner): [string, string] => ['参与', partner]),
        ...data.practices.map((practice): [string, string] => ['做法', practice]),
        ...data.results.map((result): [string, string] => ['成效', `${result.name}：${result.wording}`]),
        ['说明', data.note],
      ];
    }
    case 'instruments': {
      const { data } = entry as LoadedEntry<'instruments'>;
      return [
        ['种类', instrumentKindNames[data.kind]],
        ['发文机关', data.issuers.join('、') || undefined],
        ['日期', data.dated && chineseDate(data.dated)],
        ['文号', data.number],
        ['说明', data.note],
      ];
    }
  }
}

const topicsOf = ({ data }: Entry): [string, string | undefined] => [
  '主题',
  data.topics.join('、') || undefined,
];

function dateOf(entry: Entry): string | undefined {
  const { due, asOf, dated } = entry.data as { due?: string; asOf?: string; dated?: string };
  return due ?? asOf ?? dated;
}

/** A term, target, figure, case or instrument as the search sees it: its fields and its quotes. */
export function entryRecord(model: KnowledgeModel, entry: Entry): SearchRecord {
  const { aliases, pinyin, issuers } = entry.data as {
    aliases?: string[];
    pinyin?: string;
    issuers?: string[];
  };
  const date = dateOf(entry);
  const quotes = model.locate(evidenceOf(entry)).map(({ quote, document }): [string, string] => {
    const title = model.documents.get(document)?.data.title ?? '';
    return [`引自《${title}》`, quote];
  });
  return {
    url: entryUrl(entry.collection, entry.id),
    kind: kinds[entry.collection],
    title: entryTitle(entry),
    ...(aliases && aliases.length > 0 && { names: aliases }),
    ...(pinyin !== undefined && { pinyin }),
    ...(date !== undefined && { date }),
    filters: {
      kind: entryNames[entry.collection],
      topic: entry.data.topics,
      ...(issuers && { issuer: issuers }),
      ...(date !== undefined && { year: date.slice(0, 4) }),
    },
    parts: [...fields(entry), topicsOf(entry), ...quotes].flatMap(([label, text]) =>
      text === undefined ? [] : [{ id: '', label, text, heading: false }],
    ),
  };
}
