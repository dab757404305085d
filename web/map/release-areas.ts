/** The two areas without numbers: asked (0–4, one look for zero and hidden) and not asked. Pure; degrees. */
import { difference, feature, featureCollection } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Area } from '../../data/geometry.ts';
import type { ReleasedSchool } from '../../data/release.ts';

export type Surface = Feature<Polygon | MultiPolygon>;

/** Catchments of the schools that were asked. A school with an unknown catchment has no area, so it draws nothing as asked. */
export function askedAreas(schools: readonly ReleasedSchool[]): Surface[] {
  return schools.flatMap(({ asked, catchment }) => (asked && catchment ? [feature(catchment)] : []));
}

/** The case's area outside every asked catchment; null when everything was asked. */
export function notAskedArea(area: Area, schools: readonly ReleasedSchool[]): Surface | null {
  const asked = askedAreas(schools);
  const whole: Surface = feature(area);
  return asked.length === 0 ? whole : difference(featureCollection([whole, ...asked]));
}
