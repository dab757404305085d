/** Where a place is on the screen: web mercator from what the resting map says of itself. */
import { expect, type Page } from '@playwright/test';
import type { Position } from '../../data/geometry.ts';
import type { Spot } from './touch.ts';

/** Pixels of the whole world at zoom 0, MapLibre's convention. */
const WORLD = 512;

function mercator([lon, lat]: Position): Spot {
  const sin = Math.sin((lat * Math.PI) / 180);
  return { x: (lon + 180) / 360, y: 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI) };
}

/** Waits until the map is open and at rest. */
export async function mapAtRest(page: Page): Promise<void> {
  await expect(page.getByTestId('map')).toHaveAttribute('data-state', 'ready');
  await expect(page.locator('.map-canvas')).toHaveAttribute('data-view', /./);
}

/** @returns a function from lon/lat to CSS pixels of the page, for the view the map rests in now */
export async function projection(page: Page): Promise<(place: Position) => Spot> {
  await mapAtRest(page);
  const canvas = page.locator('.map-canvas');
  const [lon = 0, lat = 0, zoom = 0] = ((await canvas.getAttribute('data-view')) ?? '').split(' ').map(Number);
  const box = await canvas.boundingBox();
  if (!box) throw new Error('the map is not on the page');
  const centre = mercator([lon, lat]);
  const scale = WORLD * 2 ** zoom;
  return (place) => {
    const at = mercator(place);
    return {
      x: box.x + box.width / 2 + (at.x - centre.x) * scale,
      y: box.y + box.height / 2 + (at.y - centre.y) * scale,
    };
  };
}
