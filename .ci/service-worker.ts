/** Vite plugin: builds the service worker as a script of its own, with the list of the pupil's files it keeps. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Edition } from '../web/service-worker/edition.ts';

const root = join(import.meta.dirname, '..');
/** Files with a name of their own, from web/public. */
const PUBLIC_FILES = ['icon.svg', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png', 'manifest.webmanifest'];
const PUPIL_PAGE = /\/web\/pupil\/pupil-page\.tsx$/;
/** Texts of the pupil's page, in every language: which one is wanted offline is not known beforehand. */
const PUPIL_TEXTS = /\/web\/i18n\/[a-z]+\/(common|pupil|done)\.ts$/;

type Bundle = Rolldown.OutputBundle;

/**
 * What a pupil's lesson can ask for: the entry, what it always loads, and everything that the pupil's page leads to.
 * @returns names in the build, sorted; chunks, their styles, and the fonts and workers that these name
 */
export function pupilFiles(bundle: Bundle): string[] {
  const chunks = new Map(
    Object.values(bundle).flatMap((item) => (item.type === 'chunk' ? [[item.fileName, item]] : [])),
  );
  const files = new Set<string>();
  const add = (name: string, follow: boolean): void => {
    const chunk = chunks.get(name);
    if (!chunk || files.has(name)) return;
    files.add(name);
    for (const needed of chunk.imports) add(needed, follow);
    if (follow) for (const later of chunk.dynamicImports) add(later, true);
  };
  // What the entry may load later are the other pages: not followed. The pupil's page is, from where the entry ends.
  const heads = [...chunks.values()].sort((a, b) => Number(b.isEntry) - Number(a.isEntry));
  for (const { fileName, isEntry } of heads) if (isEntry) add(fileName, false);
  for (const { fileName, facadeModuleId } of heads) {
    if (facadeModuleId && PUPIL_PAGE.test(facadeModuleId)) add(fileName, true);
    if (facadeModuleId && PUPIL_TEXTS.test(facadeModuleId)) add(fileName, false);
  }
  for (const name of [...files]) {
    for (const style of chunks.get(name)?.viteMetadata?.importedCss ?? []) files.add(style);
  }
  const texts = [...files].map((name) => textOf(bundle[name]));
  for (const { type, fileName } of Object.values(bundle)) {
    // `.woff` is for browsers without service workers.
    const isOwn = type === 'asset' && /\.(js|woff2|svg|png|webp|mp3)$/.test(fileName);
    if (isOwn && texts.some((text) => text.includes(fileName.replace('assets/', '')))) files.add(fileName);
  }
  return [...files].sort();
}

function textOf(item: Bundle[string] | undefined): string {
  if (!item) return '';
  if (item.type === 'chunk') return item.code;
  return typeof item.source === 'string' ? item.source : new TextDecoder().decode(item.source);
}

function makeEdition(bundle: Bundle): Edition {
  const page = textOf(bundle['index.html']);
  const entry = Object.values(bundle).find((item) => item.type === 'chunk' && item.isEntry)?.fileName;
  if (entry === undefined || !page.includes(entry)) throw new Error('the build has no page that starts a script');
  const names = pupilFiles(bundle);
  for (const needed of [/lesson-page.*\.js$/, /map-view.*\.js$/, /worker.*\.js$/, /latin-400.*\.woff2$/])
    if (!names.some((name) => needed.test(name))) throw new Error(`no ${needed.source} among the pupil's files`);
  const hash = createHash('sha256').update(names.join('\n')).update(page);
  for (const file of PUBLIC_FILES) hash.update(readFileSync(join(root, 'web', 'public', file)));
  return {
    version: hash.digest('hex').slice(0, 12),
    entry,
    files: [...names, ...PUBLIC_FILES].map((name) => `/${name}`),
  };
}

/** One script without imports: the oldest form, which every browser with service workers runs. */
async function bundleScript(file: string, define: Record<string, string>): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, 'web', 'service-worker', file), formats: ['iife'], name: 'worker', fileName: 'worker' },
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error(`${file} gave no script`);
  return output.output[0].code;
}

export function serviceWorker(): Plugin {
  return {
    name: 'barnetrakk:service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const scripts = [
          ['service-worker.js', 'service-worker.ts', { EDITION: JSON.stringify(makeEdition(bundle)) }],
          ['service-worker-off.js', 'retire.ts', {}],
        ] as const;
        for (const [fileName, file, define] of scripts)
          this.emitFile({ type: 'asset', fileName, source: await bundleScript(file, define) });
      },
    },
  };
}
