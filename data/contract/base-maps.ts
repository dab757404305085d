import { z } from 'zod';
import { BaseMap } from '../base-map.ts';
import { routes } from './route.ts';

export const baseMapRoutes = routes({
  listBaseMaps: {
    id: 'listBaseMaps',
    method: 'get',
    path: '/api/base-maps',
    summary: 'The base maps that are set up: tiles, zooms, who made them, which has an aerial picture.',
    who: ['anyone'],
    reads: 'nothing',
    request: {},
    replies: { 200: z.strictObject({ baseMaps: z.array(BaseMap) }) },
    problems: [],
    limit: 'none',
  },
});
