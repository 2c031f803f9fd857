import { syllablesOf } from './name-sounds.ts';

const longestId = 40;

/** The id that a title asks for: its pinyin in ASCII kebab-case, at most 40 characters, cut between syllables. */
export function idFromTitle(title: string): string {
  const syllables = syllablesOf(title.normalize('NFKC').replaceAll(/[《》“”‘’（）()、，。：]/g, ' '))
    .flatMap((part) =>
      part
        .toLowerCase()
        .normalize('NFD')
        .split(/[^a-z0-9]+/),
    )
    .filter((part) => part !== '');
  let id = '';
  for (const syllable of syllables) {
    const longer = id === '' ? syllable.slice(0, longestId) : `${id}-${syllable}`;
    if (longer.length > longestId) break;
    id = longer;
  }
  return id === '' ? 'document' : id;
}

/** The wanted id, or with -2, -3 … the first that is not taken. */
export function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const suffix = `-${number}`;
    const id = wanted.slice(0, longestId - suffix.length).replace(/-$/, '') + suffix;
    if (!isTaken(id)) return id;
  }
}
