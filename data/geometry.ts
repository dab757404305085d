/**
 * GeoJSON geometries (RFC 7946) as zod schemas: lon/lat in degrees (CRS84), two dimensions, finite, on Earth.
 * Foreign files come through `read-geojson.ts`, which names what is wrong before these schemas see it.
 */
import { z } from 'zod';
import { MAX_PARTS_PER_ROUTE, MAX_VERTICES_PER_AREA, MAX_VERTICES_PER_ROUTE } from './limits.ts';

/** [longitude, latitude] in degrees. */
export const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
export type Position = z.infer<typeof Position>;

export const Point = z.strictObject({ type: z.literal('Point'), coordinates: Position });
export type Point = z.infer<typeof Point>;

const Line = z.array(Position).min(2).max(MAX_VERTICES_PER_ROUTE);
export const MultiLineString = z.strictObject({
  type: z.literal('MultiLineString'),
  coordinates: z.array(Line).min(1).max(MAX_PARTS_PER_ROUTE),
});
export type MultiLineString = z.infer<typeof MultiLineString>;

const Ring = z.array(Position).min(4).max(MAX_VERTICES_PER_AREA);
export const Polygon = z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(Ring).min(1) });
export type Polygon = z.infer<typeof Polygon>;
export const MultiPolygon = z.strictObject({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(Ring).min(1)).min(1),
});
export type MultiPolygon = z.infer<typeof MultiPolygon>;

/** A surface: case area, catchment, plan area. */
export const Area = z.discriminatedUnion('type', [Polygon, MultiPolygon]);
export type Area = z.infer<typeof Area>;

/** [west, south, east, north] in degrees. */
export const BBox = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type BBox = z.infer<typeof BBox>;
