/** The whole lesson by keyboard alone, screen by screen, for tests that look at every screen of it. */
import { expect, type Page } from '@playwright/test';
import { press, pressTimes, tabTo } from './keyboard.ts';
import { mapAtRest } from './map.ts';
import { STORY } from './story.ts';

export type Step = { readonly name: string; readonly go: (page: Page) => Promise<void> };

const scene = async (page: Page, name: string): Promise<void> => {
  await expect(page.getByTestId('lesson')).toHaveAttribute('data-scene', name);
};

/** Three points with the crosshair: a short way that ends where the map stood. */
async function drawByKeys(page: Page): Promise<void> {
  await mapAtRest(page);
  await tabTo(page, 'draw-canvas');
  await pressTimes(page, 'ArrowUp', 5);
  await page.keyboard.press('Enter');
  await pressTimes(page, 'ArrowDown', 3);
  await page.keyboard.press('Enter');
  await pressTimes(page, 'ArrowDown', 2);
  await page.keyboard.press('Enter');
}

/** @param origin of the server; the pupil takes a free seat of 5B */
export function lessonSteps(origin: string): readonly Step[] {
  return [
    {
      name: 'code',
      async go(page) {
        await page.goto(`${origin}/elev`);
        await page.getByTestId('join-code').waitFor();
        await page.keyboard.type(STORY.code.toLowerCase());
        await expect(page.getByTestId('join-code')).toHaveAttribute('data-code', STORY.code);
      },
    },
    {
      name: 'animals',
      async go(page) {
        await page.keyboard.press('Enter');
        await page.getByTestId('animal-moose').waitFor();
        await page.keyboard.press('Tab');
        const free = page.locator('[data-testid^="animal-"]:not([aria-disabled="true"])').first();
        await press(page, (await free.getAttribute('data-testid')) ?? '');
      },
    },
    {
      name: 'school',
      async go(page) {
        await press(page, 'pick-go');
        await mapAtRest(page);
        await page.getByTestId('school-found').waitFor();
      },
    },
    {
      name: 'story',
      async go(page) {
        await press(page, 'story-open');
        await page.getByTestId('story').waitFor();
      },
    },
    {
      name: 'way',
      async go(page) {
        await page.keyboard.press('Escape');
        await press(page, 'school-found');
        await scene(page, 'way');
      },
    },
    {
      name: 'way drawn',
      async go(page) {
        await drawByKeys(page);
        await page.getByTestId('finish-way').waitFor();
      },
    },
    {
      name: 'card',
      async go(page) {
        await press(page, 'finish-way');
        await scene(page, 'card');
        await press(page, 'mode-walk');
        await press(page, 'with-friends');
      },
    },
    {
      name: 'winter',
      async go(page) {
        await press(page, 'season-winter');
        await scene(page, 'way');
      },
    },
    {
      name: 'two homes',
      async go(page) {
        await press(page, 'finish-way');
        await scene(page, 'card');
        await press(page, 'card-done');
        await press(page, 'card-done');
        await scene(page, 'two-homes');
      },
    },
    {
      name: 'second way',
      async go(page) {
        await press(page, 'two-homes-yes');
        await scene(page, 'way');
      },
    },
    {
      name: 'home square',
      async go(page) {
        await press(page, 'skip-way');
        await scene(page, 'home-square');
        await mapAtRest(page);
        await tabTo(page, 'tap-surface');
        await pressTimes(page, 'ArrowLeft', 4);
        await page.keyboard.press('Enter');
        await page.getByTestId('home-done').waitFor();
      },
    },
    {
      name: 'fog',
      async go(page) {
        await press(page, 'home-done');
        await scene(page, 'fog');
      },
    },
    {
      name: 'stickers',
      async go(page) {
        await press(page, 'send-way');
        await scene(page, 'stickers');
      },
    },
    {
      name: 'where to put it',
      async go(page) {
        await press(page, 'tab-avoid');
        await page.getByTestId('tap-surface').waitFor();
      },
    },
    {
      name: 'sticker card',
      async go(page) {
        await mapAtRest(page);
        await tabTo(page, 'tap-surface');
        await page.keyboard.press('Enter');
        await press(page, 'code-hard_crossing');
      },
    },
    {
      name: 'list',
      async go(page) {
        await press(page, 'sticker-done');
        await press(page, 'status');
        await page.getByTestId('own-list').waitFor();
      },
    },
    {
      name: 'where',
      async go(page) {
        await press(page, 'list-close');
        await press(page, 'leisure-way');
        await scene(page, 'where');
      },
    },
    {
      name: 'done',
      async go(page) {
        await press(page, 'back');
        await press(page, 'finish');
        await scene(page, 'done');
      },
    },
  ];
}
