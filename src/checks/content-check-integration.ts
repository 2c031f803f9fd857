import type { AstroIntegration } from 'astro';
import { problemCount, reportContent } from './report-content.ts';

/** Set where the content was checked before the build began, so that it is not checked twice. */
export const checkedVariable = 'CONTENT_IS_CHECKED';

/** Astro integration: refuses to build content that has a problem and names them all; in development it only warns. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if ((command !== 'build' && command !== 'dev') || process.env[checkedVariable]) return;
        const count = reportContent();
        if (count === 0) return;
        if (command === 'dev') logger.warn(problemCount(count));
        else throw new Error(`${problemCount(count)}没有生成网站。`);
      },
    },
  };
}
