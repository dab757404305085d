/** The picture of the map for the chosen paper and area: drawn anew when one of them changes, let go of when it is left. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { drawPicture, type MapPicture, type PictureOrder, type Stage } from '../../map/map-picture.ts';

export type Drawn =
  | { readonly is: 'drawing'; readonly stage: Stage }
  | { readonly is: 'ready'; readonly picture: MapPicture }
  | { readonly is: 'failed' };

const START: Drawn = { is: 'drawing', stage: 'fetching' };

/** @param key what the order is made of: the same key is the same picture */
export function useMapPicture(key: string, order: PictureOrder): { drawn: Drawn; again: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<{ of: string; drawn: Drawn } | null>(null);
  const latest = useRef(order);
  useEffect(() => {
    latest.current = order;
  });
  const id = `${key}#${attempt}`;
  useEffect(() => {
    const stop = new AbortController();
    let url: string | undefined;
    const settle = (drawn: Drawn): void => {
      if (!stop.signal.aborted) setOutcome({ of: id, drawn });
    };
    drawPicture(latest.current, (stage) => settle({ is: 'drawing', stage }), stop.signal).then(
      (picture) => {
        url = picture.url;
        if (stop.signal.aborted) URL.revokeObjectURL(url);
        settle({ is: 'ready', picture });
      },
      () => settle({ is: 'failed' }),
    );
    return () => {
      stop.abort();
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [id]);
  const again = useCallback(() => setAttempt((n) => n + 1), []);
  return { drawn: outcome?.of === id ? outcome.drawn : START, again };
}
