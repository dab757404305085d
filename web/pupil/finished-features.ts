/** What leaves the tablet: the drafts, cut at the home blocks, in the wire format. */
import { cutContribution, cutRoute, hidePlace, saidModes } from '../../data/home-cut.ts';
import type { HomeBlocks } from '../../data/home-block.ts';
import type { CUT, Contribution } from '../../data/contribution.ts';
import { CODES, type Code, type StickerType, type Tab } from '../../data/topics.ts';
import type { Entry } from '../offline/outbox-entry.ts';
import { beginsAtPlace, type LessonDraft, type StickerDraft } from './lesson-draft.ts';
import { legLines } from './way-legs.ts';

/** The same value as in data/contribution.ts, without its schemas; the compiler compares them. */
const OUR_CUT: typeof CUT = 'home-block/1';

/** One contribution for every drawn way, cut at the blocks, a part for each leg. */
export function cutWays(draft: LessonDraft, blocks: HomeBlocks): Contribution[] {
  return draft.ways.flatMap((one): Contribution[] => {
    const { id, kind, when, way, legs, with: company } = one;
    const lines = legLines(way, legs);
    if (lines.length === 0) return [];
    const { geometry, modes } = cutRoute(lines, blocks);
    const properties = {
      type: 'route' as const,
      cut: OUR_CUT,
      kind,
      ...saidModes(modes),
      when,
      ...(company === null ? {} : { with: company }),
      ...(beginsAtPlace(one) ? { told: 'list' as const } : {}),
    };
    return [{ type: 'Feature', id, geometry, properties }];
  });
}

/** The tab «Her er det utrygt eller dumt» gives two types: without a reason it is not counted as a danger. */
export function typeOf(tab: Tab, code: Code | null): StickerType {
  if (tab !== 'avoid') return tab === 'fun' ? 'activity' : tab;
  return CODES.unsafe.some((unsafe) => unsafe === code) ? 'unsafe' : 'unpleasant';
}

export function tabOf(type: StickerType): Tab {
  return type === 'activity' ? 'fun' : type === 'unsafe' || type === 'unpleasant' ? 'avoid' : type;
}

/** The reason of a sticker; null for a way or without one. */
export function codeOf({ properties }: Contribution): Code | null {
  if (properties.type === 'route' || properties.code === undefined) return null;
  return CODES[properties.type].find((code) => code === properties.code) ?? null;
}

/** @returns null while the sticker has no place on the map */
export function cutSticker({ id, tab, at, code, when, text }: StickerDraft, blocks: HomeBlocks): Contribution | null {
  if (!at) return null;
  const words = text.trim();
  const properties = {
    type: typeOf(tab, code),
    cut: OUR_CUT,
    ...(code === null ? {} : { code }),
    when,
    ...(words === '' ? {} : { text: words }),
  };
  // The union has a member for each type; which one this is, only typeOf knows.
  return { type: 'Feature', id, geometry: hidePlace(at, blocks), properties } as Contribution;
}

/** Items whose sent or waiting form shows what a block added since then hides, cut again. */
export function recut(entries: readonly Entry[], blocks: HomeBlocks): Contribution[] {
  return entries.flatMap(({ wanted }) => {
    if (wanted === null) return [];
    const cut = cutContribution(wanted, blocks);
    return JSON.stringify(cut) === JSON.stringify(wanted) ? [] : [cut];
  });
}
