/** Reads server-sent events from text that comes in pieces: https://html.spec.whatwg.org/multipage/server-sent-events.html */

export type LineEvent = { readonly event: string; readonly data: string };

/** @returns takes the next piece and gives the events that became whole with it; comments give none */
export function createEventReader(): (piece: string) => LineEvent[] {
  let rest = '';
  return (piece) => {
    const blocks = (rest + piece).replaceAll('\r\n', '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    return blocks.flatMap((block): LineEvent[] => {
      let event = 'message';
      const data: string[] = [];
      for (const line of block.split('\n')) {
        const [field = '', ...words] = line.split(':');
        const value = words.join(':').replace(/^ /, '');
        if (field === 'event') event = value;
        else if (field === 'data') data.push(value);
      }
      return data.length > 0 ? [{ event, data: data.join('\n') }] : [];
    });
  };
}
