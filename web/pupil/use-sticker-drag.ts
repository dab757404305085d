/** A sticker in the hand, from a tab or from its place on the map, and what it is let go over. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useRef, useState, type RefObject } from 'react';
import type { Position } from '../../data/geometry.ts';
import type { Code, Tab } from '../../data/topics.ts';
import { followPress, LIFT_PX, type Spot } from './follow-press.ts';

/** `id`: the item it is already; null: new, from a tab. */
export type Held = { readonly id: string | null; readonly tab: Tab; readonly code: Code | null };

export type StickerDrag = {
  readonly held: Held | null;
  readonly isOverBin: boolean;
  readonly ghost: RefObject<HTMLDivElement | null>;
  readonly bin: RefObject<HTMLDivElement | null>;
  readonly press: (down: PointerEvent, source: HTMLElement, held: Held, onTap?: () => void) => void;
};

/** What lies over the map: let go there, a sticker goes back to where it came from. */
const NOT_THE_MAP = '.card, .lesson-top, .tool-rail, .tablet-end, .tablet-note';

export function useStickerDrag(
  map: MapLibreMap,
  { onPlace, onBin }: { onPlace: (held: Held, at: Position) => void; onBin: (held: Held) => void },
): StickerDrag {
  const [held, setHeld] = useState<Held | null>(null);
  const [isOverBin, setOverBin] = useState(false);
  const ghost = useRef<HTMLDivElement>(null);
  const bin = useRef<HTMLDivElement>(null);

  const isIn = ({ x, y }: Spot, box: DOMRect | undefined): boolean =>
    box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  const letGo = (): void => {
    setHeld(null);
    setOverBin(false);
  };
  return {
    held,
    isOverBin,
    ghost,
    bin,
    press(down, source, what, onTap) {
      // Both what is meant and the finger below it open the bin: a child aims with either.
      const overBin = ({ x, y }: Spot): boolean => {
        const box = bin.current?.getBoundingClientRect();
        return isIn({ x, y }, box) || (down.pointerType !== 'mouse' && isIn({ x, y: y + LIFT_PX }, box));
      };
      followPress(down, source, {
        ...(onTap ? { onTap } : {}),
        onBegin: () => setHeld(what),
        onMove(at) {
          // Written by hand: a render for each move would lag behind the finger.
          ghost.current?.style.setProperty('transform', `translate(${at.x}px, ${at.y}px)`);
          setOverBin(overBin(at));
        },
        onDrop(at) {
          letGo();
          if (overBin(at)) {
            onBin(what);
            return;
          }
          const box = map.getContainer().getBoundingClientRect();
          const isCovered = document.elementsFromPoint(at.x, at.y).some((element) => element.closest(NOT_THE_MAP));
          if (isCovered || !isIn(at, box)) return;
          onPlace(what, map.unproject([at.x - box.left, at.y - box.top]).toArray());
        },
        onCancel: letGo,
      });
    },
  };
}
