/**
 * ETRS89 longitude/latitude ↔ UTM metres in zones 32, 33 and 35 by the Krüger series, to the sixth order in the third
 * flattening n. Exact to nanometres within 1 500 km of the central meridian, so each zone serves all of Norway.
 *
 * Source: C. F. F. Karney, «Transverse Mercator with an accuracy of a few nanometers», J. Geod. 85 (2011), eq. 35 and 36;
 * K. Engsager and K. Poder, «A highly accurate world wide algorithm for the transverse Mercator mapping (almost)» (2007),
 * for the latitudes. Ellipsoid GRS80 (EPSG:7019).
 */
import type { UtmCrs } from './case.ts';
import { Problem } from './problem.ts';

export type { UtmCrs } from './case.ts';

const RADIUS = 6378137; // equatorial, metres
const FLATTENING = 1 / 298.257222101;
const SCALE = 0.9996; // on the central meridian
const FALSE_EASTING = 500_000; // metres
const RADIANS = Math.PI / 180;

const n = FLATTENING / (2 - FLATTENING);
/** Radius of the rectifying sphere times the scale, metres. */
const A = ((SCALE * RADIUS) / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64 + n ** 6 / 256);

/** n^order × (c₀ + c₁n + c₂n² + …) */
function series(order: number, ...c: number[]): number {
  return n ** order * c.reduceRight((sum, term) => sum * n + term, 0);
}

// Geodetic latitude φ → conformal χ: χ = φ + Σ TO_CHI sin 2kφ, and back.
const CHI1 = series(1, -2, 2 / 3, 4 / 3, -82 / 45, 32 / 45, 4642 / 4725);
const CHI2 = series(2, 5 / 3, -16 / 15, -13 / 9, 904 / 315, -1522 / 945);
const CHI3 = series(3, -26 / 15, 34 / 21, 8 / 5, -12686 / 2835);
const CHI4 = series(4, 1237 / 630, -12 / 5, -24832 / 14175);
const CHI5 = series(5, -734 / 315, 109598 / 31185);
const CHI6 = series(6, 444337 / 155925);
const TO_PHI = [
  series(1, 2, -2 / 3, -2, 116 / 45, 26 / 45, -2854 / 675),
  series(2, 7 / 3, -8 / 5, -227 / 45, 2704 / 315, 2323 / 945),
  series(3, 56 / 15, -136 / 35, -1262 / 105, 73814 / 2835),
  series(4, 4279 / 630, -332 / 35, -399572 / 14175),
  series(5, 4174 / 315, -144838 / 6237),
  series(6, 601676 / 22275),
];

// Spherical transverse Mercator ζ' = ξ' + iη' → ellipsoidal ζ: ζ = ζ' + Σ ALPHA sin 2kζ', and back.
const ALPHA1 = series(1, 1 / 2, -2 / 3, 5 / 16, 41 / 180, -127 / 288, 7891 / 37800);
const ALPHA2 = series(2, 13 / 48, -3 / 5, 557 / 1440, 281 / 630, -1983433 / 1935360);
const ALPHA3 = series(3, 61 / 240, -103 / 140, 15061 / 26880, 167603 / 181440);
const ALPHA4 = series(4, 49561 / 161280, -179 / 168, 6601661 / 7257600);
const ALPHA5 = series(5, 34729 / 80640, -3418889 / 1995840);
const ALPHA6 = series(6, 212378941 / 319334400);
const BETA = [
  series(1, 1 / 2, -2 / 3, 37 / 96, -1 / 360, -81 / 512, 96199 / 604800),
  series(2, 1 / 48, 1 / 15, -437 / 1440, 46 / 105, -1118711 / 3870720),
  series(3, 17 / 480, -37 / 840, -209 / 4480, 5569 / 90720),
  series(4, 4397 / 161280, -11 / 504, -830251 / 7257600),
  series(5, 4583 / 161280, -108847 / 3991680),
  series(6, 20648693 / 638668800),
];

/** Degrees east of the zone's central meridian. */
const CENTRAL_MERIDIAN: Record<UtmCrs, number> = { 25832: 9, 25833: 15, 25835: 27 };

/**
 * Projects interleaved lon/lat degrees to interleaved x/y metres: the only forward projection of the project, so that one
 * place never gets two coordinates. Four sines and two inverse functions a vertex; every multiple angle is algebra.
 * A coordinate that is not finite gives NaN: readers refuse it before.
 *
 * @param out may be `lonLat` itself
 * @param count number of positions, default all
 */
export function projectAll(
  lonLat: Float64Array,
  crs: UtmCrs,
  out: Float64Array,
  count: number = lonLat.length >> 1,
): void {
  const meridian = CENTRAL_MERIDIAN[crs];
  for (let v = 0, end = 2 * count; v < end; v += 2) {
    const lambda = (lonLat[v]! - meridian) * RADIANS;
    const phi = lonLat[v + 1]! * RADIANS;
    const sinPhi = Math.sin(phi);
    const cosPhi = Math.cos(phi);

    // χ − φ by Clenshaw in cos 2φ; it is below 0.0034 rad, so three Taylor terms turn φ's sine and cosine into χ's.
    const c2 = 2 - 4 * sinPhi * sinPhi; // 2 cos 2φ
    const b5 = CHI5 + c2 * CHI6;
    const b4 = CHI4 + c2 * b5 - CHI6;
    const b3 = CHI3 + c2 * b4 - b5;
    const b2 = CHI2 + c2 * b3 - b4;
    const b1 = CHI1 + c2 * b2 - b3;
    const d = b1 * 2 * sinPhi * cosPhi;
    const dd = d * d;
    const sinD = d * (1 - (dd / 6) * (1 - (dd / 20) * (1 - dd / 42)));
    const cosD = 1 - (dd / 2) * (1 - (dd / 12) * (1 - dd / 30));
    const sinChi = sinPhi * cosD + cosPhi * sinD;
    const cosChi = cosPhi * cosD - sinPhi * sinD;

    // Spherical transverse Mercator: tan ξ' = tan χ / cos λ, tanh η' = cos χ sin λ.
    const tanhEta = cosChi * Math.sin(lambda);
    const cosChiCosLambda = cosChi * Math.cos(lambda);
    const xi1 = Math.atan2(sinChi, cosChiCosLambda);
    const eta1 = Math.atanh(tanhEta);

    // Double angles of ζ' without another transcendental: sech² η' = 1 − tanh² η'.
    const s = 1 / (1 - tanhEta * tanhEta);
    const sin2 = 2 * sinChi * cosChiCosLambda * s;
    const cos2 = (cosChiCosLambda * cosChiCosLambda - sinChi * sinChi) * s;
    const cosh2 = (1 + tanhEta * tanhEta) * s;
    const sinh2 = 2 * tanhEta * s;

    // Complex Clenshaw in 2 cos 2ζ' = (re, im).
    const re = 2 * cos2 * cosh2;
    const im = -2 * sin2 * sinh2;
    const r5 = ALPHA5 + re * ALPHA6;
    const i5 = im * ALPHA6;
    const r4 = ALPHA4 + re * r5 - im * i5 - ALPHA6;
    const i4 = re * i5 + im * r5;
    const r3 = ALPHA3 + re * r4 - im * i4 - r5;
    const i3 = re * i4 + im * r4 - i5;
    const r2 = ALPHA2 + re * r3 - im * i3 - r4;
    const i2 = re * i3 + im * r3 - i4;
    const r1 = ALPHA1 + re * r2 - im * i2 - r3;
    const i1 = re * i2 + im * r2 - i3;
    const sinRe = sin2 * cosh2; // sin 2ζ'
    const sinIm = cos2 * sinh2;
    out[v] = FALSE_EASTING + A * (eta1 + r1 * sinIm + i1 * sinRe);
    out[v + 1] = A * (xi1 + r1 * sinRe - i1 * sinIm);
  }
}

const one = new Float64Array(2);

/** @returns metres; throws `coordinate-not-finite` */
export function lonLatToUtm(lon: number, lat: number, crs: UtmCrs): [x: number, y: number] {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) throw new Problem('coordinate-not-finite', `${lon}, ${lat}`);
  one[0] = lon;
  one[1] = lat;
  projectAll(one, crs, one, 1);
  return [one[0], one[1]];
}

/** @returns degrees, not rounded; throws `coordinate-not-finite` */
export function utmToLonLat(x: number, y: number, crs: UtmCrs): [lon: number, lat: number] {
  if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Problem('coordinate-not-finite', `${x}, ${y}`);
  const xi = y / A;
  const eta = (x - FALSE_EASTING) / A;
  let xi1 = xi;
  let eta1 = eta;
  BETA.forEach((beta, index) => {
    const k = 2 * (index + 1);
    xi1 -= beta * Math.sin(k * xi) * Math.cosh(k * eta);
    eta1 -= beta * Math.cos(k * xi) * Math.sinh(k * eta);
  });
  const chi = Math.asin(Math.sin(xi1) / Math.cosh(eta1));
  const lambda = Math.atan2(Math.sinh(eta1), Math.cos(xi1));
  const phi = TO_PHI.reduce((sum, c, index) => sum + c * Math.sin(2 * (index + 1) * chi), chi);
  return [CENTRAL_MERIDIAN[crs] + lambda / RADIANS, phi / RADIANS];
}
