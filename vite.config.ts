import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { serviceWorker } from './.ci/service-worker.ts';

export default defineConfig({
  root: 'web',
  publicDir: 'public',
  plugins: [react(), serviceWorker()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // MapLibre alone is a megabyte; .ci/bench/first-load.ts measures what a child's tablet really fetches.
    chunkSizeWarningLimit: 1_200,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/tiles': 'http://127.0.0.1:3000' } },
  worker: { format: 'es' },
  test: {
    root: '.',
    include: ['{data,api,web,fixtures}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/e2e/**', '**/*.long.test.ts'],
    testTimeout: 60_000,
    pool: 'forks',
  },
});
