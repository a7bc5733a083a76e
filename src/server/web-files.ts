import type { PageFiles } from '../explorer/render.js';

/** A file that browsers load, compressed when the package was built. */
export interface WebFile {
  readonly type: string;
  readonly gzip: Uint8Array;
  readonly brotli: Uint8Array;
}

/** What the build made for browsers: files whose names hold a hash of what is in them, so that each can be kept for ever. */
export interface WebFiles {
  /** A file by its name; null where there is none. */
  read(name: string): Promise<WebFile | null>;
  /** The names of the files that a module of the source became, and of what it imports; null where there is none. */
  made(source: string): Made | null;
}

/** What a module became: its own file, the styles that go with it, and the further files that it imports. */
export interface Made {
  readonly file: string;
  readonly styles: readonly string[];
  readonly imports: readonly string[];
}

/** As Vite writes its manifest: by source file. */
type Manifest = Readonly<
  Record<string, { readonly file: string; readonly css?: readonly string[]; readonly imports?: readonly string[] }>
>;

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
};

let files: Promise<WebFiles | null> | undefined;

/**
 * What the build made for browsers, read once; null where that is not at hand, as at an edge without files: pages are
 * then as they are without script and style.
 */
export function webFiles(): Promise<WebFiles | null> {
  files ??= readWebFiles().catch(() => null);
  return files;
}

async function readWebFiles(): Promise<WebFiles> {
  // Not imported: a server of others may run where there are no files.
  const { readFile, readdir } = process.getBuiltinModule('node:fs/promises');
  const folder = new URL('../../dist/web/', import.meta.url);
  const manifest = JSON.parse(await readFile(new URL('manifest.json', folder), 'utf8')) as Manifest;
  const names = new Set(
    (await readdir(folder)).filter((file) => file.endsWith('.gz')).map((file) => file.slice(0, -3)),
  );
  const kept = new Map<string, Promise<WebFile>>();
  const load = async (name: string): Promise<WebFile> => {
    const [gzip, brotli] = await Promise.all(['gz', 'br'].map((form) => readFile(new URL(`${name}.${form}`, folder))));
    const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    return { type, gzip: gzip as Uint8Array, brotli: brotli as Uint8Array };
  };
  return {
    read(name) {
      // Only what was listed is read: no name leads elsewhere.
      if (!names.has(name)) return Promise.resolve(null);
      const file = kept.get(name) ?? load(name);
      kept.set(name, file);
      return file;
    },
    made(source) {
      if (manifest[source] === undefined) return null;
      const styles = new Set<string>();
      const imports = new Set<string>();
      const gather = (key: string): void => {
        for (const style of manifest[key]?.css ?? []) styles.add(style);
        for (const imported of manifest[key]?.imports ?? []) {
          const { file } = manifest[imported] ?? {};
          if (file === undefined || imports.has(file)) continue;
          imports.add(file);
          gather(imported);
        }
      };
      gather(source);
      return { file: manifest[source].file, styles: [...styles], imports: [...imports] };
    },
  };
}

const program = 'src/explorer/browser.tsx';
const style = 'src/explorer/explorer.css';
const icon = 'src/explorer/icon.svg';

/** What the page of a view loads, as addresses below a base path. */
export async function pageFiles(basePath: string, view: string | undefined): Promise<PageFiles> {
  const files = await webFiles();
  const address = (file: string): string => `${basePath}/assets/${file}`;
  const addressOf = (source: string): string | null => {
    const file = files?.made(source)?.file;
    return file === undefined ? null : address(file);
  };
  const main = files?.made(program) ?? null;
  const own = view === undefined ? null : (files?.made(`src/explorer/views/${view}.tsx`) ?? null);
  const modules = new Set([...(main?.imports ?? []), ...(own === null ? [] : [own.file, ...own.imports])]);
  if (main !== null) modules.delete(main.file);
  return {
    script: addressOf(program),
    style: addressOf(style),
    icon: addressOf(icon),
    modules: [...modules].map(address),
  };
}
