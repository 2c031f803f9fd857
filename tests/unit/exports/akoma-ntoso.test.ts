import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { randomLaw } from '../../../scripts/bench/random-law.ts';
import { publicAddresses } from '../../../src/config/public-address.ts';
import { standingOf } from '../../../src/model/analyses/expressions.ts';
import { akomaNtoso } from '../../../src/exports/akoma-ntoso/akoma-ntoso.ts';
import { buildModel, type DocumentRecord, type KnowledgeModel } from '../../../src/model/knowledge-model.ts';
import { loadContent } from '../../../src/model/load-content.ts';
import { readDocument } from '../../../src/text/document-parts.ts';
import { createDocumentText } from '../../../src/text/document-text.ts';
import { amendedLawFolder, fixtureModel } from '../../fixture-library.ts';
import { seededRandom, testSeed } from '../seeded-random.ts';

const model = fixtureModel();
const library = {
  title: '示例文库',
  address: publicAddresses({ siteUrl: 'https://example.org', basePath: '/' }),
};

/** Reads XML and refuses whatever is not well-formed. */
function parse(xml: string): Element {
  const refuse = (message: string): never => {
    throw new Error(message);
  };
  const errorHandler = { warning: refuse, error: refuse, fatalError: refuse };
  return new DOMParser({ errorHandler }).parseFromString(xml, 'application/xml').documentElement;
}

const childrenOf = (element: Element): Element[] =>
  Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
const all = (root: Element): Element[] => [root, ...childrenOf(root).flatMap(all)];
const only = (root: Element, names: readonly string[]): Element[] =>
  all(root).filter(({ tagName }) => names.includes(tagName));

const hierarchy = 'book|chapter|section|article|part|point|paragraph|indent|hcontainer';
const core = 'FRBRthis,FRBRuri,FRBRalias?,FRBRdate*,FRBRauthor+';
/**
 * The children that the standard (AKN Core 1.0, part 2) allows of each element that these files use, in their order; for
 * FRBRdate alone it wants one more than the sources may state. "mixed" is text with such elements in it.
 */
const allowed: Readonly<Record<string, string>> = {
  akomaNtoso: 'act|doc',
  act: 'meta,preface?,body,conclusions?',
  doc: 'meta,preface?,mainBody,conclusions?',
  meta: 'identification,publication?,lifecycle?,references,notes?',
  identification: 'FRBRWork,FRBRExpression,FRBRManifestation',
  FRBRWork: `${core},FRBRcountry,FRBRnumber*,FRBRname*`,
  FRBRExpression: `${core},FRBRlanguage+`,
  FRBRManifestation: `${core},FRBRformat?`,
  lifecycle: 'eventRef+',
  references: '(passiveRef|TLCOrganization|TLCPerson|TLCReference)+',
  notes: 'note+',
  note: 'p+',
  preface: 'p+',
  conclusions: 'p+',
  body: `(${hierarchy})+`,
  mainBody: `(${hierarchy})+`,
  intro: 'p+',
  content: 'p+',
  p: 'mixed(ref|remark|docTitle|img)*',
  num: 'mixed(ref|remark)*',
  heading: 'mixed(ref|remark)*',
  docTitle: 'mixed(ref|remark)*',
  ref: 'mixed(remark)*',
  remark: 'mixed()*',
  ...Object.fromEntries(
    hierarchy.split('|').map((name) => [name, `num?,heading?,((intro?,(${hierarchy})*)|content)`]),
  ),
};

/** Says which element stands where the table has none of it; '' where all is right. */
function illegal(element: Element): string {
  const rule = allowed[element.tagName] ?? '';
  const names = childrenOf(element).map(({ tagName }) => `<${tagName}>`);
  const isMixed = rule.startsWith('mixed');
  const pattern = rule
    .replace('mixed', '')
    .replace(/[A-Za-z]+/g, '(?:<$&>)')
    .replaceAll(',', '');
  const hasText = Array.from(element.childNodes).some(
    (node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '',
  );
  const isRight = new RegExp(`^(?:${pattern})$`).test(names.join('')) && (isMixed || !hasText);
  const own = isRight ? [] : [`${element.tagName}: ${names.join('')}`];
  return [...own, ...childrenOf(element).map(illegal)].filter((words) => words !== '').join('\n');
}

/** The words of the text in an element, the editors' remarks left out, without white space. */
function wordsOf(element: Element): string {
  if (element.tagName === 'remark') return '';
  return Array.from(element.childNodes, (node) =>
    node.nodeType === 1 ? wordsOf(node as Element) : (node.nodeValue ?? ''),
  )
    .join('')
    .replace(/\s+/gu, '');
}

/** What every such file must be. */
function prove(document: DocumentRecord, of: KnowledgeModel = model): Element {
  const root = parse(akomaNtoso(document, of, library));
  expect(illegal(root), document.id).toBe('');
  const printed = only(root, ['preface', 'body', 'mainBody', 'conclusions']);
  expect(printed.map(wordsOf).join(''), document.id).toBe(document.text.bare);
  const ids = all(root).flatMap((element) => element.getAttribute('eId') || []);
  expect(new Set(ids).size, document.id).toBe(ids.length);
  const ownIds = printed.flatMap(all).flatMap((element) => element.getAttribute('eId') || []);
  const places = document.text.parts.flatMap(({ place }) => place.map(({ id }) => id));
  expect(new Set(ownIds)).toEqual(new Set(places));
  for (const element of all(root)) {
    const reference = element.getAttribute('href') || element.getAttribute('source') || '';
    if (reference.startsWith('#')) expect(ids).toContain(reference.slice(1));
  }
  return root;
}

describe('a document in Akoma Ntoso', () => {
  it('is well-formed and legal, holds each character once and in order, under the ids of the site', () => {
    expect(model.documents.size).toBeGreaterThan(5);
    for (const document of model.documents.values()) prove(document);
  });

  it('states no date but those of the data, and only to the day', () => {
    for (const document of model.documents.values()) {
      const { dated, published } = document.data;
      const known = [dated, published ?? document.source?.data.published].filter(
        (date) => date?.length === 10,
      );
      const root = prove(document);
      for (const name of ['FRBRWork', 'FRBRExpression', 'FRBRManifestation']) {
        const dates = only(root, [name]).flatMap((level) => only(level, ['FRBRdate']));
        expect(dates.map((date) => date.getAttribute('date'))).toEqual(known);
      }
      const events = standingOf(model, document)?.instrument.data.events ?? [];
      const stated = new Set(events.flatMap(({ date }) => date ?? []));
      for (const event of only(root, ['eventRef']))
        expect(stated, document.id).toContain(event.getAttribute('date'));
    }
  });

  it('has parts, cited policies, gaps and corrections of a policy', () => {
    const document = model.documents.get('childcare-opinion');
    if (!document) throw new Error('no document');
    const root = prove(document);
    const outline = only(root, ['part', 'section']).map((element) => [
      element.tagName,
      element.getAttribute('eId'),
      ...childrenOf(element).slice(0, 2).map(wordsOf),
    ]);
    expect(outline).toEqual([
      ['part', 's1', '一、', '总体要求'],
      ['part', 's2', '二、', '主要任务'],
      ['section', 's2-c1', '（一）', '办好社区托育点。'],
    ]);
    const cited = only(root, ['body']).flatMap((body) => only(body, ['ref']));
    expect(cited.map((ref) => [ref.getAttribute('href'), wordsOf(ref)])).toEqual([
      ['https://example.org/instruments/childcare-regulation/', '《示例省托育服务条例》'],
      ['https://example.org/instruments/childcare-plan/', '《示例省“十五五”托育服务规划》'],
    ]);
    expect(only(root, ['remark']).map((remark) => remark.textContent)).toEqual(['⟦下文原刊第3版，本页未见⟧']);
    expect(only(root, ['note']).map((note) => note.getAttribute('eId'))).toEqual(['corr-17-28']);
    expect(only(root, ['note']).map((note) => note.textContent)[0]).toContain('原作“占”，现作“点”');
  });

  it('is told from a broken one by the table', () => {
    const xml = akomaNtoso([...model.documents.values()][0] as DocumentRecord, model, library);
    expect(illegal(parse(xml.replace(/<content>(.*?)<\/content>/s, '$1')))).not.toBe('');
    expect(
      illegal(parse(xml.replace('</body>', '文</body>').replace('</mainBody>', '文</mainBody>'))),
    ).not.toBe('');
    expect(() => parse(xml.replace('</meta>', ''))).toThrow();
  });

  it(`sets 编, 章, 节, 条, 款, 项 and 目 of laws into one another (seed ${testSeed})`, () => {
    const random = seededRandom(testSeed);
    const [sample] = model.documents.values();
    if (!sample) throw new Error('no document');
    const levels: Readonly<Record<string, string>> = {
      division: '##',
      chapter: '###',
      section: '####',
      annex: '##',
    };
    for (let count = 0; count < 12; count++) {
      const { headline, adoption, lines } = randomLaw(random, 40);
      const body = lines.map(({ text, kind }) => {
        const level = levels[kind];
        return level === undefined ? text.replace(/^(\d+)\./, '$1\\.') : `${level} ${text}`;
      });
      const data = {
        ...sample.data,
        title: headline,
        titleFrom: 'printed' as const,
        kind: 'policy' as const,
        printed: { over: [], under: [adoption], after: [] },
      };
      const { parts, markup } = readDocument(data, body.join('\n\n'));
      const text = createDocumentText(parts);
      const root = prove({ ...sample, id: 'law', data, text, markup, edition: undefined, source: undefined });
      const kinds = (kind: (typeof lines)[number]['kind']): number =>
        lines.filter((line) => line.kind === kind).length;
      expect(only(root, ['book'])).toHaveLength(kinds('division'));
      expect(only(root, ['chapter'])).toHaveLength(kinds('chapter'));
      expect(only(root, ['section'])).toHaveLength(kinds('section'));
      expect(only(root, ['article'])).toHaveLength(kinds('article'));
      expect(only(root, ['paragraph'])).toHaveLength(kinds('article') + kinds('clause'));
      expect(only(root, ['point'])).toHaveLength(kinds('item'));
      expect(only(root, ['indent'])).toHaveLength(kinds('point'));
      const holders = (name: string): Set<string> =>
        new Set(only(root, [name]).map(({ parentNode }) => (parentNode as Element).tagName));
      expect([...holders('article')].every((name) => name === 'chapter' || name === 'section')).toBe(true);
      expect([...holders('section')].every((name) => name === 'chapter')).toBe(true);
      expect([...holders('indent')].every((name) => name === 'point')).toBe(true);
      expect([...holders('point')].every((name) => name === 'paragraph')).toBe(true);
      for (const article of only(root, ['article']))
        expect(wordsOf(childrenOf(article)[0] as Element)).toMatch(/^第.+条(?:之.+)?$/u);
    }
  });
});

describe('the texts of a policy in Akoma Ntoso', () => {
  const law = buildModel(loadContent(amendedLawFolder));
  const textOf = (year: number): Element => {
    const document = law.documents.get(`eldercare-regulation-${year}`);
    if (!document) throw new Error(`the fixture has no text of ${year}`);
    return prove(document, law);
  };
  const attributes = (elements: readonly Element[], ...names: readonly string[]) =>
    elements.map((element) => names.map((name) => element.getAttribute(name)));
  const adoption = ['event-1', '2019-05-10', 'generation', '#library', '通过'];
  const effect = ['event-2', '2019-07-01', '', '#library', '施行'];
  const first = ['event-3', '2022-03-15', 'amendment', '#instrument-decision-2022', '修改'];
  const second = ['event-4', '2025-11-20', 'amendment', '#instrument-decision-2025', '修改'];

  it.each([
    [2019, [adoption, effect]],
    [2022, [adoption, effect, first]],
    [2025, [adoption, effect, first, second]],
  ])('of %i have the life that led to them, as the events of the policy state it', (year, events) => {
    const found = attributes(only(textOf(year), ['eventRef']), 'eId', 'date', 'type', 'source', 'showAs');
    expect(found).toEqual(events);
  });

  it('name the decisions that changed them as references', () => {
    expect(attributes(only(textOf(2025), ['passiveRef']), 'eId', 'href')).toEqual(
      [2022, 2025].map((year) => [
        `instrument-decision-${year}`,
        `https://example.org/instruments/decision-${year}/`,
      ]),
    );
    expect(only(textOf(2019), ['passiveRef'])).toEqual([]);
  });

  it('are wordings of one work, each with its day', () => {
    const address = (level: string, name: string, root: Element): string =>
      only(only(root, [level])[0] as Element, [name])[0]?.getAttribute('value') ?? '';
    for (const [year, day] of [
      [2019, '2019-05-10'],
      [2022, '2022-03-15'],
      [2025, '2025-11-20'],
    ] as const) {
      const root = textOf(year);
      const work = '/akn/cn/act/2019-05-10/eldercare-regulation';
      expect(address('FRBRWork', 'FRBRuri', root)).toBe(work);
      expect(address('FRBRWork', 'FRBRalias', root)).toBe(
        'https://example.org/instruments/eldercare-regulation/',
      );
      expect(address('FRBRExpression', 'FRBRuri', root)).toBe(`${work}/zho@${day}`);
      expect(address('FRBRExpression', 'FRBRalias', root)).toBe(
        `https://example.org/documents/eldercare-regulation-${year}/`,
      );
    }
  });
});
