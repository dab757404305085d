/** A browser of its own with a profile on disk, which can be killed as a tablet whose battery dies. */
import { chromium, type Browser, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_FLAGS } from '../../playwright.config.ts';

export type Tablet = {
  /** Starts on the same profile, or on a new one after `remove`. */
  readonly start: () => Promise<Page>;
  /** kill -9, as when the battery is empty. */
  readonly kill: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

export function makeTablet(): Tablet {
  let folder: string | undefined;
  let process_: ChildProcess | undefined;
  let browser: Browser | undefined;

  const kill = async (): Promise<void> => {
    const running = process_;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await ended;
    await browser?.close().catch(() => undefined);
  };
  return {
    kill,
    async start() {
      folder ??= mkdtempSync(join(tmpdir(), 'barnetrakk-tablet-'));
      const running = spawn(
        process.env['CHROMIUM'] ?? '/usr/bin/chromium',
        [
          ...CHROMIUM_FLAGS,
          '--headless=new',
          '--force-prefers-reduced-motion',
          '--remote-debugging-port=0',
          '--window-size=1024,768',
          `--user-data-dir=${folder}`,
          'about:blank',
        ],
        { stdio: ['ignore', 'ignore', 'pipe'] },
      );
      process_ = running;
      const address = await new Promise<string>((resolve, reject) => {
        let said = '';
        running.stderr.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          const found = /DevTools listening on (ws:\S+)/.exec(said);
          if (found?.[1] !== undefined) resolve(found[1]);
        });
        running.once('exit', () => reject(new Error(`Chromium ended:\n${said}`)));
      });
      browser = await chromium.connectOverCDP(address);
      const [context] = browser.contexts();
      if (!context) throw new Error('Chromium has no window');
      const page = context.pages()[0] ?? (await context.newPage());
      await page.setViewportSize({ width: 1024, height: 768 });
      page.setDefaultTimeout(90_000);
      const cdp = await context.newCDPSession(page);
      await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
      return page;
    },
    async remove() {
      await kill();
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
      folder = undefined;
    },
  };
}
