import type { AstroIntegration } from 'astro';
import { isSiteChecked } from '../model/site-model.ts';
import { problemCount, reportContent } from './report-content.ts';

/** Astro integration: refuses to build content that has a problem and names them all; in development it only warns. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'dev' && (command !== 'build' || isSiteChecked())) return;
        const count = reportContent();
        if (count === 0) return;
        if (command === 'dev') logger.warn(problemCount(count));
        else throw new Error(`${problemCount(count)}没有生成网站。`);
      },
    },
  };
}
