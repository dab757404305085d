/** A tile server on this machine, for tests: what it answers is set per test, what it was asked is kept. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The smallest PNG: one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export type TestTileServer = {
  readonly origin: string;
  /** Paths with headers, in the order they came. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => Promise<void>;
};

export const answerWith =
  (status: number, headers: Record<string, string>, body: string | Uint8Array = '') =>
  (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(status, headers).end(body);
  };
export const PNG_ANSWER = answerWith(200, { 'Content-Type': 'image/png' }, PNG);

export async function startTileServer(): Promise<TestTileServer> {
  const asked: TestTileServer['asked'] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    tileServer.answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const tileServer: TestTileServer = {
    origin: `http://127.0.0.1:${port}`,
    asked,
    answer: PNG_ANSWER,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return tileServer;
}
