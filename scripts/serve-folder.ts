import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import send from 'send';
import { headersFor } from '../src/hosting/headers-for.ts';

/** Sends the headers that hosts are given for a file; `address` is its path below the base. */
export function setSiteHeaders(response: ServerResponse, address: string): void {
  for (const [name, value] of Object.entries(headersFor(address.replace(/^\//, '')))) {
    response.setHeader(name, value);
  }
}

/** The address without its query; undefined where it lies outside the base. */
function pathBelow(request: IncomingMessage, prefix: string): string | undefined {
  const [address = '/'] = (request.url ?? '/').split(/[?#]/, 1);
  return address.startsWith(`${prefix}/`) ? address.slice(prefix.length) : undefined;
}

/**
 * Serves a built site on the loopback address under its base path, with its own 404 page and the headers that the
 * hosts are given. Rejects with the system's error (EADDRINUSE) where the port is taken; port 0 takes a free one.
 */
export function serveFolder(site: string, options: { port: number; base: string }): Promise<Server> {
  const folder = path.resolve(site);
  const prefix = options.base.replace(/\/$/, '');
  const end = (response: ServerResponse, status: number, text: string): void => {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(text);
  };
  const notFound = (response: ServerResponse): void => {
    setSiteHeaders(response, '404.html');
    let page: Buffer;
    try {
      page = readFileSync(path.join(folder, '404.html'));
    } catch {
      end(response, 404, 'Not found');
      return;
    }
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length });
    response.end(response.req.method === 'HEAD' ? undefined : page);
  };
  const moved = (response: ServerResponse, location: string): void => {
    response.writeHead(302, { Location: location }).end();
  };
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      end(response, 405, 'Only GET and HEAD are answered.');
      return;
    }
    const address = pathBelow(request, prefix);
    if (address === undefined) {
      if (request.url === prefix) moved(response, `${prefix}/`);
      else notFound(response);
      return;
    }
    send(request, address, { root: folder, cacheControl: false })
      .on('headers', (own: ServerResponse, file: string) => {
        setSiteHeaders(own, path.relative(folder, file).replaceAll(path.sep, '/'));
      })
      .on('directory', () => moved(response, `${prefix}${address}/`))
      .on('error', (error: Error & { status?: number; headers?: Record<string, string> }) => {
        for (const [name, value] of Object.entries(error.headers ?? {})) response.setHeader(name, value);
        if (error.status === 416) end(response, 416, 'The file has no such range.');
        else notFound(response);
      })
      .pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => resolve(server));
  });
}
