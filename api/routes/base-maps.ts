import { createHash } from 'node:crypto';
import type { baseMapRoutes } from '../../data/contract/base-maps.ts';
import { toBaseMap } from '../base-map-setting.ts';
import type { Dependencies } from '../dependencies.ts';
import { isKnown, type Frozen } from '../frozen.ts';
import type { Handlers } from '../route-handler.ts';

export function baseMapHandlers({ files }: Pick<Dependencies, 'files'>): Handlers<keyof typeof baseMapRoutes> {
  const baseMaps = [...files.maps].map(([id, setting]) => toBaseMap(id, setting));
  const edition = createHash('sha256').update(JSON.stringify(baseMaps)).digest('base64url').slice(0, 22);
  const frozen: Frozen = { edition, cache: 'public' };
  return {
    listBaseMaps: ({ context }) =>
      Promise.resolve(isKnown(context, frozen) ? { status: 304, frozen } : { status: 200, body: { baseMaps }, frozen }),
  };
}
