// Holds what the compiler cannot: purity of data/, one-way imports in every disguise, floating promises, accessibility.
import a11y from 'eslint-plugin-jsx-a11y-x';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const restrictedImports = (patterns) => ['error', { patterns }];
const disguisedImports = (folders) => [
  'error',
  {
    selector: `MetaProperty ~ Identifier[name='glob'], CallExpression[callee.property.name='glob'][callee.object.type='MetaProperty']`,
    message: 'import.meta.glob hides an import from the compiler; import the file.',
  },
  {
    selector: `NewExpression[callee.name='URL'] > Literal:first-child[value=/(^|\\/)(${folders})\\//]`,
    message: `new URL('…') must not reach into ${folders}.`,
  },
];

export default tseslint.config(
  { ignores: ['node_modules', 'var', 'dist', 'test-results', 'eslint.config.js'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          'data/tsconfig.json',
          'api/tsconfig.json',
          'web/tsconfig.json',
          'web/service-worker/tsconfig.json',
          'fixtures/tsconfig.json',
          'fixtures/tsconfig.test.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Typed arrays are read by computed index in the kernels; noUncheckedIndexedAccess makes the `!` necessary there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['data/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.bench.ts'],
    rules: {
      'no-restricted-imports': restrictedImports([
        {
          group: ['node:*', 'react*', 'hono*', '@hono/*', 'better-sqlite3', 'maplibre-gl', 'i18next*', 'proj4', 'idb'],
          message: 'data/ is pure: no framework, disk, network or database.',
        },
        { group: ['**/api/**', '**/web/**', '**/fixtures/**'], message: 'Imports flow data ← api, data ← web.' },
      ]),
      'no-restricted-globals': [
        'error',
        'Date',
        'crypto',
        'fetch',
        'process',
        'window',
        'document',
        'performance',
        'setTimeout',
        'console',
        'localStorage',
        'indexedDB',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Randomness comes in as an argument.' },
      ],
      'no-restricted-syntax': disguisedImports('api|web|fixtures'),
    },
  },
  {
    files: ['api/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.bench.ts'],
    rules: {
      'no-restricted-imports': restrictedImports([
        {
          group: ['**/web/**', '**/fixtures/**', 'react*', 'maplibre-gl'],
          message: 'api/ imports only data/ (fixtures are read as files).',
        },
      ]),
      'no-restricted-syntax': disguisedImports('web'),
    },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    ignores: ['**/*.test.ts', '**/*.test.tsx', 'web/e2e/**'],
    rules: {
      'no-restricted-imports': restrictedImports([
        {
          group: ['**/api/**', '**/fixtures/**', 'node:*', 'hono*', 'better-sqlite3', 'proj4'],
          message: 'web/ imports only data/.',
        },
      ]),
      'no-restricted-syntax': disguisedImports('api|fixtures'),
    },
  },
  {
    files: ['web/**/*.tsx'],
    ...a11y.configs.strict,
    plugins: { ...a11y.configs.strict.plugins, 'react-hooks': hooks },
    rules: { ...a11y.configs.strict.rules, ...hooks.configs.recommended.rules },
  },
  {
    files: ['.ci/*.ts', 'api/cli.ts', 'api/server.ts', 'fixtures/**/*.ts', '**/*.bench.ts'],
    rules: { 'no-console': 'off' },
  },
);
