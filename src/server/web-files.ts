import type { PageFiles } from '../explorer/render.js';

/** A file that browsers load, compressed when the package was built. */
interface WebFile {
  readonly type: string;
  readonly gzip: Uint8Array;
  readonly brotli: Uint8Array;
}

/** What the build made for browsers: files whose names hold a hash of what is in them, so that each can be kept for ever. */
interface WebFiles {
  /** A file by its name; null where there is none. */
  read(name: string): Promise<WebFile | null>;
  /** The names of the files that a module of the source became, and of what it imports; null where there is none. */
  made(source: string): Made | null;
}

/** What a module became: its own file, the styles that go with it, and the further files that it imports. */
interface Made {
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

/** Where a page finds a program of the build: its script, the styles that go with it, and what it imports. */
interface ProgramAddresses {
  readonly script: string;
  readonly styles: readonly string[];
  readonly modules: readonly string[];
}

/** The addresses of a module of the source and of what it brings, below a base path; null where that is not at hand. */
export async function addressesOf(basePath: string, source: string): Promise<ProgramAddresses | null> {
  const made = (await webFiles())?.made(source) ?? null;
  if (made === null) return null;
  const address = (file: string): string => `${basePath}/assets/${file}`;
  return { script: address(made.file), styles: made.styles.map(address), modules: made.imports.map(address) };
}

/** What the page of a view loads, as addresses below a base path. */
export async function pageFiles(basePath: string, view: string | undefined): Promise<PageFiles> {
  const addresses = (source: string) => addressesOf(basePath, `src/explorer/${source}`);
  const [main, own, style, icon] = await Promise.all([
    addresses('browser.tsx'),
    view === undefined ? null : addresses(`views/${view}.tsx`),
    addresses('explorer.css'),
    addresses('icon.svg'),
  ]);
  const modules = new Set([...(main?.modules ?? []), ...(own === null ? [] : [own.script, ...own.modules])]);
  if (main !== null) modules.delete(main.script);
  return {
    script: main?.script ?? null,
    style: style?.script ?? null,
    icon: icon?.script ?? null,
    modules: [...modules],
  };
}
