/** Reads server-sent events as a browser does; for tests and measurements. */

export type LiveEvent = { readonly event: string; readonly data: unknown };

/** @param options.comments gives comments too, as event `comment`; `options.raw` leaves data as text */
export async function* readEvents(
  answer: Response,
  options: { comments?: boolean; raw?: boolean } = {},
): AsyncGenerator<LiveEvent> {
  if (!answer.ok || !answer.body) throw new Error(`no events: ${answer.status} ${await answer.text()}`);
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of answer.body) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1];
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (event !== undefined && data !== undefined) yield { event, data: options.raw ? data : JSON.parse(data) };
      else if (options.comments && block.startsWith(':')) yield { event: 'comment', data: null };
    }
  }
}
