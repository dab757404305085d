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
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs comes in one file: small files cost their headers and compress worse.
          groups: [
            {
              name: 'shell',
              test: /node_modules[\\/](react|react-dom|scheduler|i18next|react-i18next)[\\/]|web[\\/](ui[\\/](button|loading|failure|language-picker|dialog)|api-client|i18n[\\/]i18n)\.tsx?$/,
            },
            { name: 'tablet', test: /node_modules[\\/]idb[\\/]|web[\\/]offline[\\/]/ },
          ],
        },
      },
    },
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
