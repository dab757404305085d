import { defineConfig } from '@playwright/test';

/** Flags under which WebGL2 draws in software and nothing calls out; see docs/decisions/0006-tests.md. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

export default defineConfig({
  testDir: 'web/e2e',
  // Tests tagged so take their time in `npm run test:long`.
  grepInvert: /@long/,
  outputDir: 'var/test/e2e',
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  retries: 2,
  use: {
    browserName: 'chromium',
    locale: 'nb-NO',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: CHROMIUM_FLAGS },
  },
});
