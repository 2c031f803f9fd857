import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isOffline } from '../../config/settings.ts';
import { writeKillSwitch, writeWorker } from './write-worker.ts';

/** Astro integration, the last of all: the service worker lists every file of the built site. */
export function offlineReading(): AstroIntegration {
  return {
    name: 'offline-reading',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        if (!isOffline) {
          writeKillSwitch(folder);
          console.log('  offline reading: off; the service worker clears what former ones kept');
          return;
        }
        const { files, bytes } = await writeWorker(folder);
        console.log(
          `  offline reading: ${files.length} files, ${(bytes / 1024 / 1024).toFixed(1)} MB to keep at most`,
        );
      },
    },
  };
}
