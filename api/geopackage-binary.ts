/** GeoPackage geometry: an 8-byte header, an XY envelope and little-endian WKB (OGC 12-128r17, 2.1.3). */
import type { LayerGeometry, Ring } from '../data/export/geopackage-layer.ts';
import { Problem } from '../data/problem.ts';

/** [min x, max x, min y, max y]: the order of the header and of the R-tree. */
export type Envelope = [minX: number, maxX: number, minY: number, maxY: number];

const HEADER_BYTES = 8 + 4 * 8;
const WKB = { Point: 1, Polygon: 3, MultiPolygon: 6 } as const;

/** @throws Problem `coordinate-not-finite` */
export function encodeGeometry(geometry: LayerGeometry, srsId: number): { blob: Buffer; envelope: Envelope } {
  const envelope = envelopeOf(geometry);
  const blob = Buffer.allocUnsafe(HEADER_BYTES + wkbBytes(geometry));
  blob.write('GP', 0, 'ascii');
  blob[2] = 0; // version 1
  blob[3] = 0b0000_0011; // envelope XY, little-endian
  blob.writeInt32LE(srsId, 4);
  envelope.forEach((value, n) => blob.writeDoubleLE(value, 8 + 8 * n));
  writeWkb(blob, HEADER_BYTES, geometry);
  return { blob, envelope };
}

function ringsOf(geometry: Exclude<LayerGeometry, { type: 'Point' }>): readonly Ring[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function envelopeOf(geometry: LayerGeometry): Envelope {
  const box: Envelope = [Infinity, -Infinity, Infinity, -Infinity];
  for (const ring of geometry.type === 'Point' ? [[geometry.coordinates]] : ringsOf(geometry)) {
    for (const [x, y] of ring) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Problem('coordinate-not-finite', `${x} ${y}`);
      box[0] = Math.min(box[0], x);
      box[1] = Math.max(box[1], x);
      box[2] = Math.min(box[2], y);
      box[3] = Math.max(box[3], y);
    }
  }
  if (box[0] === Infinity) throw new Problem('not-geojson', `${geometry.type} without coordinates`);
  return box;
}

const ringBytes = (ring: Ring) => 4 + 16 * ring.length;
const polygonBytes = (rings: readonly Ring[]) => 9 + rings.reduce((sum, ring) => sum + ringBytes(ring), 0);

function wkbBytes(geometry: LayerGeometry): number {
  if (geometry.type === 'Point') return 5 + 16;
  if (geometry.type === 'Polygon') return polygonBytes(geometry.coordinates);
  return 9 + geometry.coordinates.reduce((sum, rings) => sum + polygonBytes(rings), 0);
}

/** Every writer returns the offset after what it wrote. */
function writeWkb(out: Buffer, at: number, geometry: LayerGeometry): number {
  if (geometry.type === 'Point') return writePair(out, writeHead(out, at, WKB.Point), geometry.coordinates);
  if (geometry.type === 'Polygon') return writePolygon(out, at, geometry.coordinates);
  let next = out.writeUInt32LE(geometry.coordinates.length, writeHead(out, at, WKB.MultiPolygon));
  for (const rings of geometry.coordinates) next = writePolygon(out, next, rings);
  return next;
}

function writePolygon(out: Buffer, at: number, rings: readonly Ring[]): number {
  let next = out.writeUInt32LE(rings.length, writeHead(out, at, WKB.Polygon));
  for (const ring of rings) {
    next = out.writeUInt32LE(ring.length, next);
    for (const pair of ring) next = writePair(out, next, pair);
  }
  return next;
}

function writeHead(out: Buffer, at: number, type: number): number {
  return out.writeUInt32LE(type, out.writeUInt8(1, at)); // 1: little-endian
}

function writePair(out: Buffer, at: number, [x, y]: readonly [number, number]): number {
  return out.writeDoubleLE(y, out.writeDoubleLE(x, at));
}
