import { derived } from '../../config/derived.ts';
import type { KnowledgeModel } from '../knowledge-model.ts';
import { createNameFinder } from './names.ts';

/** The name finder of a model's glossary, built once. */
export const nameFinder = derived(({ content }: KnowledgeModel) => createNameFinder(content.glossary));
