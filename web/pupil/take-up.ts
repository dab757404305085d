/** A finished sticker becomes a draft again, to be changed; and where the sentence about it comes from. */
import type { Contribution } from '../../data/contribution.ts';
import type { Position } from '../../data/geometry.ts';
import { blockRing, type HomeBlocks } from '../../data/home-block.ts';
import { codeOf, tabOf } from './finished-features.ts';
import type { StickerDraft } from './lesson-draft.ts';

/** The middle of the fog: stands for the place of a sticker whose own was never kept, and is hidden like it. */
function fogPlace({ blocks }: HomeBlocks): Position | null {
  const [block] = blocks;
  const [a, , b] = block ? blockRing(block) : [];
  return a && b ? [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] : null;
}

/** @returns null for a way */
export function takeUp(item: Contribution, blocks: HomeBlocks): StickerDraft | null {
  const { id, properties, geometry } = item;
  if (properties.type === 'route') return null;
  return {
    id,
    tab: tabOf(properties.type),
    at: geometry?.type === 'Point' ? geometry.coordinates : fogPlace(blocks),
    code: codeOf(item),
    when: properties.when,
    text: properties.text ?? '',
  };
}
