/** Playwright's settings for what takes minutes (`npm run test:long`). */
import { defineConfig } from '@playwright/test';
import settings from '../../playwright.config.ts';

export default defineConfig(settings, {
  testDir: '.',
  testMatch: ['*.long.ts', '*.spec.ts'],
  grep: /@long/,
  grepInvert: [],
  workers: 1,
  retries: 0,
  outputDir: '../../var/test/e2e-long',
  use: { trace: 'off' },
});
