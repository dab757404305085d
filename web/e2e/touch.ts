/** Real touch through Chromium's own input (CDP), not synthetic DOM events. Positions are CSS pixels in the page. */
import type { CDPSession, Page } from '@playwright/test';

export type Spot = { x: number; y: number };
type Contact = Spot & { id: number; radiusX?: number; radiusY?: number };

export class Finger {
  readonly #cdp: CDPSession;

  private constructor(cdp: CDPSession) {
    this.#cdp = cdp;
  }

  static async of(page: Page): Promise<Finger> {
    return new Finger(await page.context().newCDPSession(page));
  }

  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Contact[]): Promise<void> {
    await this.#cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  async tap(at: Spot): Promise<void> {
    await this.#send('touchStart', [{ ...at, id: 0 }]);
    await this.#send('touchEnd', []);
  }

  /** One finger along a path. */
  async draw(path: readonly Spot[], stepsBetween = 8): Promise<void> {
    const [first, ...rest] = path;
    if (!first) return;
    await this.#send('touchStart', [{ ...first, id: 0 }]);
    let from = first;
    for (const to of rest) {
      for (let step = 1; step <= stepsBetween; step++) {
        const share = step / stepsBetween;
        await this.#send('touchMove', [
          { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, id: 0 },
        ]);
      }
      from = to;
    }
    await this.#send('touchEnd', []);
  }

  /** One finger from a place to another, and there it stays. */
  async hold(from: Spot, to: Spot, steps = 8): Promise<void> {
    await this.#send('touchStart', [{ ...from, id: 0 }]);
    for (let step = 1; step <= steps; step++) {
      const share = step / steps;
      await this.#send('touchMove', [
        { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, id: 0 },
      ]);
    }
  }

  /** The finger that stays goes on to a place and is lifted. */
  async letGoAt(at: Spot): Promise<void> {
    await this.#send('touchMove', [{ ...at, id: 0 }]);
    await this.#send('touchEnd', []);
  }

  /** One finger along a path, held at its end until `meanwhile` is done. */
  async drawAndWait(path: readonly Spot[], meanwhile: () => Promise<void>): Promise<void> {
    const [first, last] = [path[0], path.at(-1)];
    if (!first || !last) return;
    await this.#send('touchStart', [{ ...first, id: 0 }]);
    for (let step = 1; step <= 12; step++) {
      const share = step / 12;
      const at = { x: first.x + (last.x - first.x) * share, y: first.y + (last.y - first.y) * share };
      await this.#send('touchMove', [{ ...at, id: 0 }]);
    }
    await meanwhile();
    await this.#send('touchEnd', []);
  }

  /** A pen along a straight path. */
  async drawWithPen(path: readonly Spot[]): Promise<void> {
    const [first, last] = [path[0], path.at(-1)];
    if (!first || !last) return;
    const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Spot) =>
      this.#cdp.send('Input.dispatchMouseEvent', {
        type,
        ...at,
        button: 'left',
        buttons: type === 'mouseReleased' ? 0 : 1,
        clickCount: type === 'mouseMoved' ? 0 : 1,
        pointerType: 'pen',
      });
    await pen('mousePressed', first);
    for (let step = 1; step <= 12; step++) {
      const share = step / 12;
      await pen('mouseMoved', { x: first.x + (last.x - first.x) * share, y: first.y + (last.y - first.y) * share });
    }
    await pen('mouseReleased', last);
  }

  /** Two fingers moving together by (dx, dy): a pan. */
  async panWithTwo(at: Spot, dx: number, dy: number, steps = 10): Promise<void> {
    const both = (share: number): Contact[] => [
      { x: at.x - 40 + dx * share, y: at.y + dy * share, id: 0 },
      { x: at.x + 40 + dx * share, y: at.y + dy * share, id: 1 },
    ];
    await this.#send('touchStart', both(0));
    for (let step = 1; step <= steps; step++) await this.#send('touchMove', both(step / steps));
    await this.#send('touchEnd', []);
  }

  /** A palm: one contact far larger than a fingertip, dragged. */
  async dragPalm(at: Spot, dx: number): Promise<void> {
    const palm = (x: number): Contact[] => [{ x, y: at.y, id: 0, radiusX: 60, radiusY: 60 }];
    await this.#send('touchStart', palm(at.x));
    for (let step = 1; step <= 8; step++) await this.#send('touchMove', palm(at.x + (dx * step) / 8));
    await this.#send('touchEnd', []);
  }
}
