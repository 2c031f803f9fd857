import { Document, visit, type ToStringOptions } from 'yaml';
import { escapeInvisible, holdsInvisible } from './invisible-characters.ts';

/** The file of a YAML document. Characters that no reader sees stand in it as escapes (`"\u200B"`). */
export function writeYaml(document: Document, options: ToStringOptions): string {
  let hidden = false;
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value !== 'string' || !holdsInvisible(scalar.value)) return;
      hidden = true;
      // Only between double quotes are escapes read.
      scalar.type = 'QUOTE_DOUBLE';
    },
  });
  const text = document.toString(options);
  return hidden ? escapeInvisible(text) : text;
}

/** A record as a YAML file, written likewise. */
export const yamlOf = (record: object, options: ToStringOptions): string =>
  writeYaml(new Document(record), options);
