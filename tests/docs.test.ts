import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { ScaleResults } from '../bench/src/scale/main.js';
import { scaleTable } from '../bench/src/scale/table.js';
import { claimsShape, type LocatorRecord } from '../src/dataset/shape.js';
import { type Block, blocksOf } from './blocks.js';
import { documentsFolder, skipReason } from './documents.js';
import { composers } from './federation/composers.js';
import { ask, shipped } from './shipped.js';

/**
 * What the documentation shows is run, in the order in which a reader meets it, in a copy of the built package:
 * commands, queries, programs, and the data of the examples. What a block shows as an answer or an output is compared
 * with the real one.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const texts = readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md'));
const pages = ['README.md', ...texts.map((file) => `docs/${file}`), 'CHANGELOG.md'];
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

let folder: string;
/** The copy of the package, with the held documents, where they are there, beside its data. */
let home: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kg20x10-docs-'));
  home = join(folder, 'kg20x10');
  await mkdir(home);
  for (const part of ['dist', 'data', 'schema', 'sql', 'examples', 'package.json']) {
    await cp(join(root, part), join(home, part), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(home, 'node_modules'));
  if (documentsFolder === null) return;
  await symlink(documentsFolder, join(home, 'documents'));
  const page = await readFile(join(documentsFolder, 'wikipedia-20x10-policy.txt'), 'utf8');
  // A page that has changed: another status in one row.
  await writeFile(join(home, 'page.txt'), page.replace('| Under construction |', '| Completed / Operational |'));
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Result {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

function node(...args: string[]): Promise<Result> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: home }, (error, out, err) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

/** The arguments of a line that calls the command line; null for any other. */
function argumentsOf(line: string): string[] | null {
  const call = /^(?:npx kg20x10|node dist\/cli\/main\.js|kg20x10)(?: |$)(.*)$/.exec(line.replace(/\s+#.*$/, ''));
  if (call === null) return null;
  return [...(call[1] as string).matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? (plain as string));
}

/** The exit code that a comment behind a command states, as in `# exit code 1`. */
const exitCodeOf = (line: string): number => Number(/#.*exit code (\d)/.exec(line)?.[1] ?? 0);

/** Commands of the shell that are no call of the command line: those that are not run, and those that are. */
const taken = new Set(['npm ci && npm start', 'npm ci && npm test']);
/** Builds of what belongs to a project of its own; `tests/library` makes them. */
const building = /^npx (?:esbuild|gql\.tada|relay-compiler)\b/;
/** What needs the lockfile, which the copy has not; `tests/supply-chain.test.ts` and `tests/library/audit.test.ts` run it. */
const ofCheckout = new Set(['npm run --silent licences', 'npm run --silent sbom > sbom.json', 'npm run audit']);
/**
 * What is shown behind a prompt, in blocks of `console`, and not run: it needs a container engine, systemd, Redis or a database.
 * `tests/library/image.test.ts` runs what of the first can do without, `tests/postgres` what needs a database.
 */
const elsewhere =
  /^\$ (?:NODE_OPTIONS=|KG20X10_CACHE=|docker |journalctl |sudo (?:cp|npm|systemctl) |cd \/|export KG20X10_DATABASE=|npx kg20x10 (?:db|serve) )/;
const copying = /^cp -r (\S+) (\S+)$/;

async function runLine(line: string): Promise<Result> {
  const copy = copying.exec(line);
  if (copy) {
    await cp(join(home, copy[1] as string), join(home, copy[2] as string), { recursive: true });
    return { exitCode: 0, out: '', err: '' };
  }
  const args = argumentsOf(line);
  if (args === null) throw new Error(`no command that this test knows: ${line}`);
  const main = join(home, 'dist/cli/main.js');
  return args[0] === 'serve' ? serveOnce(main, args) : node(main, ...args);
}

/** Starts a server on a free port, asks for its page, and stops it. */
function serveOnce(main: string, args: readonly string[]): Promise<Result> {
  const flags = args.map((arg, index) => (args[index - 1] === '--port' ? '0' : arg));
  const child = spawn(process.execPath, [main, ...flags], { cwd: home, env: { ...process.env, HOST: '127.0.0.1' } });
  let [out, err] = ['', ''];
  child.stderr.on('data', (data) => {
    err += String(data);
  });
  child.stdout.on('data', async (data) => {
    out += String(data);
    const url = /http:\S+(?=\/graphql)/.exec(out)?.[0];
    if (url === undefined) return;
    const { status } = await fetch(url.replace('localhost', '127.0.0.1'));
    out += `\n${status}`;
    child.kill('SIGTERM');
  });
  return new Promise((resolve) => {
    child.on('close', (code) =>
      resolve({ exitCode: out.endsWith('\n200') && code === 0 ? 0 : (code ?? 1) || 1, out, err }),
    );
  });
}

const needsDocuments = (text: string): boolean => /\bdocuments\b|\bpage\.txt\b/.test(text);

/** The file of data to which a list is to be added, as the prose before it names it last. */
const targetOf = ({ before }: Block): string | undefined =>
  [...before.matchAll(/`(my-data\/[\w/-]+\.json)`/g)].at(-1)?.[1];

async function append(path: string, items: readonly unknown[]): Promise<void> {
  const file = join(home, path);
  const list = JSON.parse(await readFile(file, 'utf8')) as unknown[];
  await writeFile(file, JSON.stringify([...list, ...items], null, 2));
}

/** What the block before showed how to get, for the block that shows it. */
let got: { readonly answer?: unknown; readonly out?: string } = {};

async function runBlock(block: Block, index: number): Promise<void> {
  if (block.language === 'sh') {
    for (const line of block.text.trim().split('\n')) {
      if (taken.has(line) || ofCheckout.has(line) || building.test(line)) continue;
      const result = await runLine(line);
      expect(result.exitCode, `${line}\n${result.out}${result.err}`).toBe(exitCodeOf(line));
      got = { out: result.out };
    }
  } else if (block.language === 'sql') {
    // `tests/postgres/users.test.ts` runs the one, and `tests/postgres/citus.ts` does what the other does.
    expect(block.text).toMatch(/GRANT|citus_add_node/);
  } else if (block.language === 'console') {
    const lines = block.text.trim().split('\n');
    expect(lines.filter((line) => !elsewhere.test(line))).toEqual([]);
    const named = lines.flatMap((line) => line.split(' ')).filter((word) => /^[a-z]+\/[\w.-]+$/.test(word));
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  } else if (contractOf(block) !== undefined) {
    await writeFile(join(home, contractOf(block) as string), block.text);
    if (block.language === 'yaml') await composeAsSaid(block.text);
  } else if (block.language === 'graphql') {
    // What a subscription tells cannot be waited for here; tests/server/live.test.ts has one.
    if (block.text.startsWith('subscription')) expect(validate(shipped.schema, parse(block.text))).toEqual([]);
    else got = { answer: await ask(block.text) };
  } else if (block.language === 'js' || block.language === 'ts') {
    const file = join(home, `example-${index}.mjs`);
    await writeFile(file, (await transform(block.text, { loader: block.language })).code);
    const result = await node(file);
    expect(result.exitCode, result.err).toBe(0);
    got = { out: result.out };
  } else if (block.language === 'text') {
    expect(got.out).toBe(block.text);
    got = {};
  } else if (block.language === 'json') {
    const shown = JSON.parse(block.text) as unknown;
    const target = targetOf(block);
    if (Array.isArray(shown)) {
      expect(target, 'the file to which the list is to be added').toBeDefined();
      await append(target as string, shown);
    } else {
      expect(shown).toEqual(got.answer === undefined ? JSON.parse(got.out ?? 'null') : plain(got.answer));
      got = {};
    }
  } else {
    throw new Error(`no language that this test knows: ${JSON.stringify(block.language)}`);
  }
}

/** The file that a contract, or the configuration of a supergraph, names in its first line. */
const contractOf = ({ text }: Block): string | undefined => /^# (\S+\.(?:graphql|yaml))\n/.exec(text)?.[1];

/** Composes the subgraphs of a configuration in the form of Rover, each of which must compose without a fault. */
async function composeAsSaid(text: string): Promise<void> {
  const { subgraphs } = parseYaml(text) as {
    subgraphs: Record<string, { routing_url: string; schema: { file: string } }>;
  };
  const services = Object.entries(subgraphs).map(async ([name, { routing_url: url, schema }]) => ({
    name,
    url,
    sdl: await readFile(join(home, schema.file), 'utf8'),
  }));
  for (const compose of Object.values(composers)) expect(compose(await Promise.all(services)).faults).toEqual([]);
}

/** An answer of GraphQL has objects without a prototype. */
const plain = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));

describe.each(pages.filter((page) => blocksOf(page).length > 0))('%s', (page) => {
  const blocks = blocksOf(page);
  const cases = blocks.flatMap((block, index) => {
    const shows = block.language === 'json' || block.language === 'text' ? blocks[index - 1] : undefined;
    const skipped =
      documentsFolder === null &&
      [block, shows].some((each) => each?.language === 'sh' && needsDocuments(each.text)) &&
      !block.text.startsWith('[');
    if ([block, shows].some((each) => each?.file !== undefined)) return [];
    const isShownOnly = block.language === 'console' ? ' (shown, not run)' : '';
    const title = `line ${block.line}: ${block.language} ${block.text.trim().split('\n')[0]}${isShownOnly}`;
    return [{ block, index, skipped, title: skipped ? title + skipReason : title }];
  });

  for (const { block, index, skipped, title } of cases) {
    it.skipIf(skipped)(title, () => runBlock(block, index), 60_000);
  }
});

/** What the READMEs of the examples show is run by `tests/examples`. */
const examples = readdirSync(join(root, 'examples'))
  .map((name) => `examples/${name}/README.md`)
  .filter((page) => existsSync(join(root, page)));

describe.each([...pages, ...examples])('%s', (page) => {
  it('has links that lead somewhere', () => {
    const prose = textOf(page).replace(/^```.*?^```$/gms, '');
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] as string);
    const broken = links
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => !existsSync(join(root, dirname(page), link.replace(/#.*$/, ''))));
    expect(broken).toEqual([]);
  });

  it('names only files that are there', () => {
    const named = [...textOf(page).matchAll(/`((?:src|schema|tests|data|docs)\/[\w./-]*)`/g)].map(
      (match) => match[1] as string,
    );
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('the documentation', () => {
  it('gives the commands of a first visit as lines of their own', () => {
    const lines = textOf('README.md').split('\n');
    for (const command of taken) expect(lines).toContain(command);
  });

  it('shows every command of the command line', async () => {
    const { out } = await node(join(home, 'dist/cli/main.js'), '--help');
    const commands = [...out.matchAll(/^ {2}(\w+) {2}/gm)].map((match) => match[1] as string);
    const shown = blocksOf('README.md')
      .filter(({ language }) => language === 'sh')
      .flatMap(({ text }) => text.split('\n').map((line) => argumentsOf(line)?.[0]));
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(shown).toContain(command);
  });

  it('says of every module in which file to look for its rule', () => {
    const text = textOf('docs/architecture.md');
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .map((file) => `src/${file}`);
    const missing = files.filter(
      (file) =>
        !text.includes(`\`${file}\``) && (/^src\/\w+$/.test(dirname(file)) || !text.includes(`\`${dirname(file)}/\``)),
    );
    expect(missing).toEqual([]);
  });

  it('holds the figures of the measurement of archives', () => {
    const results = JSON.parse(readFileSync(join(root, 'bench/scale.json'), 'utf8')) as ScaleResults;
    const [, shown] = /<!-- scale -->\n(.*?)\n<!-- \/scale -->/s.exec(textOf('docs/scale.md')) ?? [];
    expect(shown).toBe(scaleTable(results));
  });

  it('describes every key of a claim', () => {
    const text = textOf('docs/model.md');
    const keys = Object.keys(claimsShape.element.shape);
    expect(keys.filter((key) => !new RegExp(`^\\|[^|]*\`${key}\``, 'm').test(text))).toEqual([]);
  });

  it('gives the digest and length of each held text as the data set does', async () => {
    const { sources } = await ask(`{ sources(filter: { held: true }, first: 100) { nodes {
      id digest facts(properties: [TEXT_LENGTH]) { resolved { value { ... on QuantityValue { amount } } } }
    } } }`);
    const held = sources.nodes.map((source: { id: string; digest: string; facts: unknown[] }) => [
      source.id,
      // biome-ignore lint/suspicious/noExplicitAny: the shape of the answer is that of the query above
      String((source.facts[0] as any).resolved.value.amount),
      source.digest,
    ]);
    const rows = [
      ...textOf('docs/held-texts.md').matchAll(/^\| `(Source:[\w-]+)` *\| (\d+) *\| \d+ *\| `([0-9a-f]{64})` *\|$/gm),
    ].map(([, id, length, digest]) => [id, length, `sha256:${digest}`]);
    expect(rows.sort()).toEqual(held.sort());
  });

  it.skipIf(documentsFolder === null)(`counts the lines of the held texts${skipReason}`, () => {
    const rows = [...textOf('docs/held-texts.md').matchAll(/^\| `Source:([\w-]+)` *\| \d+ *\| (\d+) *\|/gm)];
    expect(rows.length).toBe(5);
    for (const [, slug, lines] of rows) {
      const text = readFileSync(join(documentsFolder as string, `${slug}.txt`), 'utf8');
      expect(`${slug} ${text.replace(/\n$/, '').split('\n').length}`).toBe(`${slug} ${lines}`);
    }
  });

  it('cites in its example what the command prints', () => {
    const json = blocksOf('README.md').filter(({ language }) => language === 'json');
    const locators = json.map(({ text }) => JSON.parse(text)).filter((shown) => shown.kind !== undefined);
    const claims = json.map(({ text }) => JSON.parse(text)).filter((shown) => shown[0]?.locator !== undefined);
    expect(claims.map(([claim]: { locator: LocatorRecord }[]) => claim?.locator)).toEqual(locators);
  });
});
