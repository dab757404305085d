/** The fog of a lesson: from what is drawn and tapped to the home blocks that hide the child. Blocks only ever grow. */
import type { Position } from '../../data/geometry.ts';
import { homeBlocks, type AddressCounts, type Block, type HomeBlocks } from '../../data/home-block.ts';
import { linesOf } from '../draw/way.ts';
import { beginsAtPlace, type LessonDraft } from './lesson-draft.ts';

type Around = { readonly school: Position; readonly addresses: AddressCounts | null };

/** Does the draft tell where a home is? */
export function tellsHome({ ways, tapped }: LessonDraft): boolean {
  return (
    tapped.length > 0 || ways.some((one) => one.kind === 'school' && linesOf(one.way).length > 0 && !beginsAtPlace(one))
  );
}

/**
 * Adds the blocks of what is drawn and tapped to those that stand. A child who drew nothing and tapped nothing («Jeg bor
 * utenfor kartet») may still live near: the largest block, around the school, as for «ikke hjemmet mitt på kartet».
 * @param homeStands the home is among the standing blocks
 */
export function blocksOf(
  draft: LessonDraft,
  standing: HomeBlocks,
  homeStands: boolean,
  { school, addresses }: Around,
): HomeBlocks {
  const drawn = draft.ways
    .map((one) => ({ kind: one.kind, place: one.place, lines: linesOf(one.way), isListed: beginsAtPlace(one) }))
    .filter(({ lines }) => lines.length > 0);
  const schoolRoutes = drawn.filter(({ kind }) => kind === 'school').map(({ lines }) => lines);
  const leisureRoutes = drawn
    .filter(({ kind }) => kind === 'leisure')
    .map(({ lines, place }) => ({ parts: lines, pickedPlaces: place ? [place] : [] }));
  const { tapped } = draft;
  const found = homeBlocks({
    school,
    schoolRoutes,
    leisureRoutes,
    tappedHome: tapped,
    notOnMap: drawn.every(({ isListed }) => isListed) && tapped.length === 0 && standing.blocks.length === 0,
    standing: standing.blocks,
    homeStands,
    addresses,
  });
  return merged(standing, found);
}

/** Every block larger; with none the square of the school, so that «ikke hjemmet mitt» always hides something. */
export function regrown(
  standing: HomeBlocks,
  grow: (block: Block) => Block,
  { school, addresses }: Around,
): HomeBlocks {
  const grown = homeBlocks({
    school,
    schoolRoutes: [],
    leisureRoutes: [],
    tappedHome: [],
    notOnMap: standing.blocks.length === 0,
    standing: standing.blocks.map(grow),
    addresses,
  });
  return merged(standing, grown);
}

export function canGrow({ blocks }: HomeBlocks): boolean {
  return blocks.some(({ size }) => size < 1000);
}

function merged(standing: HomeBlocks, found: HomeBlocks): HomeBlocks {
  return {
    blocks: found.blocks,
    sparse: uniqueBlocks([...standing.sparse, ...found.sparse]),
    keepOnDevice: standing.keepOnDevice || found.keepOnDevice,
  };
}

function uniqueBlocks(blocks: readonly Block[]): Block[] {
  return [...new Map(blocks.map((block) => [`${block.size}:${block.i}:${block.j}`, block])).values()];
}
