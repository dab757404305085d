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
              test: /node_modules[\\/]lucide-react[\\/]dist[\\/]esm[\\/](?!icons)|node_modules[\\/](react|react-dom|scheduler|i18next|react-i18next)[\\/]|web[\\/](ui[\\/](button|loading|opening|failure|language-picker|dialog)|teacher[\\/]dark-room|api-client|i18n[\\/]i18n)\.tsx?$/,
            },
            // And what a tablet needs before it is in, though parts of it come again in the lesson.
            {
              name: 'tablet',
              test: /node_modules[\\/]idb[\\/]|web[\\/](offline[\\/](?!hand-in|storage-state)|read-aloud[\\/])|web[\\/]pupil[\\/](stand|stand-idle|stand-use-idle|join-code|use-animal-name|use-entries|case-story-promise|device)\.tsx?$|lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/](delete|ear|file-up|square)\./,
            },
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
