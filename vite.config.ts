import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  plugins: [compressed()],
});

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
