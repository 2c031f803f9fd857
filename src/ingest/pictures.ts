import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { sha256Of } from '../config/sha256.ts';
import { pictureKind, withoutWords } from '../editions/pictures.ts';
import type { SourceData } from '../entries/sources.ts';
import type { PagePicture } from './extracted-page.ts';
import { IngestProblem } from './ingest-problem.ts';
import { listPlaces } from './report-words.ts';
import { readInput } from './read-input.ts';

const mebibyte = 1024 * 1024;
const maxBytes = 8 * mebibyte;
const maxTogether = 32 * mebibyte;

/** The pictures of an input that are kept beside its page: their records, their files, and what the report says. */
export interface KeptPictures {
  records: SourceData['pictures'];
  files: Map<string, Uint8Array>;
  remarks: string[];
}

/** Why a picture is not kept, in Chinese. */
class Refusal extends Error {}

function fromDataAddress(address: string): Uint8Array {
  const [, base64, content = ''] = /^data:[^,]*?(;base64)?,(.*)$/is.exec(address) ?? [];
  if (content.length > maxBytes * 2) throw new Refusal('太大');
  if (base64 !== undefined) return Buffer.from(content, 'base64');
  throw new Refusal('不是 png、jpeg、gif、webp');
}

/** A file beside the page, or in a folder below it; what a link leads to counts, not its name. */
async function besidePage(page: string, address: string): Promise<Uint8Array> {
  let name: string;
  try {
    name = decodeURIComponent(address.replace(/[?#].*$/s, ''));
  } catch {
    throw new Refusal('地址不合格');
  }
  const folder = path.dirname(path.resolve(page));
  const file = path.resolve(folder, name);
  if (path.isAbsolute(name) || !file.startsWith(folder + path.sep)) throw new Refusal('在原件的文件夹之外');
  const [realFolder, realFile] = await Promise.all([realpath(folder), realpath(file)]).catch(() => {
    throw new Refusal('原件旁没有这个文件');
  });
  if (!realFile.startsWith(realFolder + path.sep)) throw new Refusal('在原件的文件夹之外');
  return readInput(realFile, maxBytes).catch((error: unknown) => {
    throw error instanceof IngestProblem ? new Refusal(error.message.replace(/。$/u, '')) : error;
  });
}

async function bytesOf(page: string, { address, bytes }: PagePicture): Promise<Uint8Array> {
  if (bytes) return bytes;
  if (/^data:/i.test(address)) return fromDataAddress(address);
  if (address.trim() === '') throw new Refusal('没有地址');
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)) throw new Refusal('地址在网上，不抓取');
  return besidePage(page, address);
}

const placeOf = (after: number): string => (after === 0 ? '第 1 行之前' : `第 ${after} 行之后`);

/** Takes the pictures of a page from the input, or from files beside it; nothing is fetched from the network. */
export async function keepPictures(page: string, pictures: readonly PagePicture[]): Promise<KeptPictures> {
  const kept: KeptPictures = { records: [], files: new Map(), remarks: [] };
  const names = new Map<string, string>();
  const taken: string[] = [];
  const left: string[] = [];
  let room = maxTogether;
  for (const picture of pictures) {
    const place = `${placeOf(picture.after)}${picture.alt === '' ? '' : `“${picture.alt}”`}`;
    try {
      const bytes = await bytesOf(page, picture);
      const { file, ...facts } = await factsOf(bytes, room);
      const sha256 = sha256Of(bytes);
      const name = names.get(sha256) ?? `picture-${names.size + 1}.${file}`;
      if (!names.has(sha256)) room -= bytes.length;
      names.set(sha256, name);
      kept.files.set(name, bytes);
      kept.records.push({
        file: name,
        sha256,
        after: picture.after,
        alt: picture.alt === '' ? withoutWords : picture.alt,
        ...facts,
      });
      taken.push(`${place}（${name}）`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      left.push(`${place}（${error.message}）`);
    }
  }
  if (taken.length > 0) kept.remarks.push(`图片已收：${listPlaces(taken)}。请对照原件，看位置和说明。`);
  if (left.length > 0) kept.remarks.push(`图片未收：${listPlaces(left)}。请对照原件，以文字说明。`);
  return kept;
}

/** The ending of a picture's name by its first bytes, and its size; anything else is refused. */
async function factsOf(
  bytes: Uint8Array,
  room: number,
): Promise<{ file: string; width: number; height: number }> {
  const file = pictureKind(bytes);
  if (file === undefined) throw new Refusal('不是 png、jpeg、gif、webp');
  if (bytes.length > maxBytes) throw new Refusal(`超过 ${maxBytes / mebibyte} MiB`);
  if (bytes.length > room) throw new Refusal(`全篇的图片超过 ${maxTogether / mebibyte} MiB`);
  const { default: sharp } = await import('sharp');
  const { width, height } = await sharp(bytes)
    .metadata()
    .catch(() => {
      throw new Refusal('读不出来');
    });
  return { file, width, height };
}
