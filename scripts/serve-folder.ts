import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { headersFor } from '../src/hosting/headers-for.ts';

/**
 * Serves a built site on the loopback address under its base path, with its own 404 page and the headers that the
 * hosts are given. Rejects with the system's error (EADDRINUSE) where the port is taken; port 0 takes a free one. With
 * `gzip`, a file that has a compressed copy beside it (`x.css.gz`) is sent compressed.
 */
export function serveFolder(
  folder: string,
  options: { port: number; base: string; gzip?: boolean },
): Promise<Server> {
  const setHeaders = (response: ServerResponse, address: string): void => {
    for (const [name, value] of Object.entries(headersFor(address.replace(/^\//, '')))) {
      response.setHeader(name, value);
    }
  };
  const files = sirv(folder, { etag: true, gzip: options.gzip ?? false, setHeaders });
  const notFound = path.join(folder, '404.html');
  const prefix = options.base.replace(/\/$/, '');
  const server = createServer((request, response) => {
    const refuse = (): void => {
      setHeaders(response, '404.html');
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      if (existsSync(notFound)) createReadStream(notFound).pipe(response);
      else response.end('Not found');
    };
    const address = request.url ?? '/';
    if (prefix !== '') {
      if (address === prefix) {
        response.writeHead(302, { location: `${prefix}/` }).end();
        return;
      }
      if (!address.startsWith(`${prefix}/`)) {
        refuse();
        return;
      }
      request.url = address.slice(prefix.length);
    }
    files(request, response, refuse);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => resolve(server));
  });
}
