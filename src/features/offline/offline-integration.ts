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
          console.log('  离线阅读：关；Service Worker 会清除以前保存的内容');
          return;
        }
        const { files, bytes } = await writeWorker(folder);
        console.log(`  离线阅读：${files.length} 个文件，最多保存 ${(bytes / 1024 / 1024).toFixed(1)} MB`);
      },
    },
  };
}
