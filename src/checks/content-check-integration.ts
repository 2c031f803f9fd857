import type { AstroIntegration } from 'astro';
import { contentDir } from '../settings.ts';
import { formatProblem } from './problem.ts';
import { runChecks } from './run-checks.ts';

/** Astro integration: refuses to build content that has a problem and names them all; in development it only warns. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { problems } = runChecks(contentDir);
        if (problems.length === 0) return;
        for (const problem of problems) console.error(formatProblem(problem));
        const summary = `The content has ${problems.length} problem${problems.length === 1 ? '' : 's'}.`;
        if (command === 'dev') logger.warn(summary);
        else throw new Error(`${summary} Nothing was built.`);
      },
    },
  };
}
