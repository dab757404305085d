/** Text that a person cannot read because it is cut off or out of sight sideways, and a primary action that is not in reach. */
import type { Page } from '@playwright/test';

/** @returns one line for each text that is cut, empty when none is */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK_PX = 1.5;
    const found: string[] = [];
    const hidden = '.visually-hidden, .map-canvas, .map-marker, [hidden], option, script, style, svg, textarea';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (text === '' || !parent || parent.closest(hidden) || !parent.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, top, bottom, width } = range.getBoundingClientRect();
      if (width === 0) continue;
      const cuts: string[] = [];
      let isScrolled = false;
      const isInRow = parent.closest('.picture-grid') !== null;
      if (!isInRow && (left < -SLACK_PX || right > window.innerWidth + SLACK_PX)) cuts.push('window');
      for (let box: HTMLElement | null = parent; box; box = box.parentElement) {
        const { overflowX, overflowY, display, position } = getComputedStyle(box);
        if (display === 'inline') continue;
        const edge = box.getBoundingClientRect();
        const outside = left < edge.left - SLACK_PX || right > edge.right + SLACK_PX;
        // A row of pictures is pushed along with a finger; anything else that only shows a part sideways cannot be read.
        if (box.matches('.picture-grid') && overflowX === 'auto') break;
        if (overflowX !== 'visible' && outside) cuts.push(box.className || box.tagName);
        if (['auto', 'scroll'].includes(overflowY)) isScrolled = true;
        const isBelow = top < edge.top - 3 || bottom > edge.bottom + 3;
        if (!isScrolled && ['hidden', 'clip'].includes(overflowY) && isBelow)
          cuts.push(`height of ${box.className || box.tagName}`);
        if (box === parent && box.tagName === 'BUTTON' && outside) cuts.push('its button');
        if (position === 'fixed') break;
      }
      if (cuts.length > 0) found.push(`«${text.slice(0, 40)}» cut by ${cuts.join(', ')}`);
    }
    return found;
  });
}

/** @returns what is wrong with the screen's primary actions: outside the window, or under something else */
export function unreachablePrimary(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const open = document.querySelector('dialog[open]') ?? document.body;
    return [...open.querySelectorAll<HTMLElement>('.button-primary')].flatMap((button) => {
      if (!button.checkVisibility()) return [];
      const { left, top, width, height, bottom } = button.getBoundingClientRect();
      const name = button.dataset['testid'] ?? button.textContent;
      if (top < 0 || bottom > window.innerHeight + 1) return [`${name} is outside the window`];
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit && button.contains(hit) ? [] : [`${name} is under ${hit?.className.toString() ?? 'nothing'}`];
    });
  });
}

export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Sets the window's size and waits until the page has been laid out in it. */
export async function resize(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
