import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { basePath, outDir, port } from '../src/config/settings.ts';
import { serveFolder } from './serve-folder.ts';

/** Serves what was built and prints the address; ends the process with one sentence where it cannot. */
export async function preview(): Promise<void> {
  if (!existsSync(path.join(outDir, 'index.html'))) {
    console.error(`Nothing is built in ${outDir}. Run "npm run build" first.`);
    process.exit(1);
  }
  try {
    const server = await serveFolder(outDir, { port, base: basePath });
    const { port: actual } = server.address() as AddressInfo;
    console.log(`\nReady: http://127.0.0.1:${actual}${basePath}   (Ctrl+C stops)`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    console.error(
      code === 'EADDRINUSE'
        ? `Port ${port} is taken. Set another one, for example: PORT=${port + 1} npm start`
        : `The server could not start: ${message}`,
    );
    process.exit(1);
  }
}

if (import.meta.main) await preview();
