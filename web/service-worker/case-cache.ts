/** What the lesson reads of its case: newest from the network, else as it last was. */
import { CASE_ANSWERS, CASE_PATIENCE_MS } from './budget.ts';
import { keep } from './bounded-cache.ts';
import { networkElse } from './patience.ts';

const CACHE = 'barnetrakk-case-1';
/** A case without an address layer says so with 404; that too has to be known offline. */
const isKnowledge = ({ status }: Response) => status === 200 || status === 404;

export async function answerCase(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.url, { ignoreVary: true });
  const { response, from } = await networkElse(request, CASE_PATIENCE_MS, kept);
  if (from === 'network' && isKnowledge(response)) {
    await keep(cache, request.url, response.clone(), CASE_ANSWERS, () => 1);
  }
  return response;
}

/** For a page that read it before the worker was there. */
export async function keepCase(url: string): Promise<void> {
  const cache = await caches.open(CACHE);
  if (await cache.match(url, { ignoreVary: true })) return;
  const response = await fetch(url, { headers: { Accept: 'application/json' } });
  if (isKnowledge(response)) await keep(cache, url, response, CASE_ANSWERS, () => 1);
}
