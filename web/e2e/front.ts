/** A server in front of the real one that hands out another service worker, as a new version or the switch (docs/offline.md) would. */
import { createServer, request, type Server } from 'node:http';

export type Front = {
  readonly origin: string;
  /** `newer`: the same worker as the next version. `off`: BARNETRAKK_OFFLINE=0. */
  worker: 'as-it-is' | 'newer' | 'off';
  readonly close: () => Promise<void>;
};

export async function standInFront(port: number, behind: string): Promise<Front> {
  const front: Front = {
    origin: `http://127.0.0.1:${port}`,
    worker: 'as-it-is',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const server: Server = createServer((asked, answer) => {
    if (asked.url === '/service-worker.js' && front.worker !== 'as-it-is') {
      void otherWorker(behind, front.worker).then((script) => {
        answer.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' }).end(script);
      });
      return;
    }
    const passed = request(
      new URL(asked.url ?? '/', behind),
      { method: asked.method, headers: { ...asked.headers, 'accept-encoding': 'identity' } },
      (from) => {
        answer.writeHead(from.statusCode ?? 502, from.headers);
        from.pipe(answer);
      },
    );
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return front;
}

async function otherWorker(behind: string, worker: 'newer' | 'off'): Promise<string> {
  if (worker === 'off') return (await fetch(`${behind}/service-worker-off.js`)).text();
  const script = await (await fetch(`${behind}/service-worker.js`)).text();
  return script.replace(/version:(.)([0-9a-f]{12})/, 'version:$1$2-next');
}
