import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf } from '../blocks.js';
import { serve, stopAll } from '../cli/serve.js';
import { documentsFolder, skipReason } from '../documents.js';
import { interpreterReason, isMissing, type Language, languages } from '../interpreters.js';
import { installPacked, type Result, runIn } from '../packed.js';

/**
 * The examples in other languages, run from an installed package as their README.md says, against its server. What they
 * print is compared with what is shown, and with the files of the data set.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
let project: string;
let server: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kg20x10-examples-'));
  await mkdir(join(folder, 'home'));
  ({ project } = await installPacked(folder));
  const program = join(project, 'node_modules/kg20x10/dist/cli/main.js');
  server = await serve(['--port', '0', '--host', '127.0.0.1'], {}, program).url;
});
afterAll(async () => {
  stopAll();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a line of the shell in the folder of a language, as a reader does. The locale is that of a bare container. */
function shell(language: Language, line: string, environment: Record<string, string> = {}): Promise<Result> {
  return runIn(join(project, 'node_modules/kg20x10/examples', language), 'sh', ['-c', line], {
    HOME: join(folder, 'home'),
    KG20X10_URL: server,
    LC_ALL: 'C',
    no_proxy: '127.0.0.1,localhost',
    PYTHONDONTWRITEBYTECODE: '1',
    ...environment,
  });
}

interface Claim {
  readonly id: string;
  readonly subject: string;
  readonly property: string;
  readonly value: { readonly date?: string; readonly code?: string; readonly number?: number };
  readonly statement: string;
  readonly locator?: { readonly line?: number };
}

/** The claims as the files have them. */
const claims = readdirSync(join(root, 'data/claims')).flatMap(
  (file) => JSON.parse(readFileSync(join(root, 'data/claims', file), 'utf8')) as Claim[],
);
const claimsOn = (subject: string, property: string): Claim[] =>
  claims.filter((claim) => claim.subject === subject && claim.property === property);
const unsan = claimsOn('Project:unsan-north-pyongan-2024', 'GROUNDBREAKING');
const ichon = claimsOn('Project:ichon-2024', 'STATUS');
const projects = JSON.parse(readFileSync(join(root, 'data/nodes/project.json'), 'utf8')) as string[];

describe('the data set', () => {
  it('has what the examples are about: four dates of four documents, and one status', () => {
    expect(new Set(unsan.map(({ value }) => value.date)).size).toBe(4);
    expect(new Set(unsan.map(({ id }) => id.split('/')[0])).size).toBe(4);
    expect(ichon.map(({ value }) => value.code)).toEqual(['COMPLETED']);
  });

  it.skipIf(documentsFolder === null)(`has them as the document prints them${skipReason}`, () => {
    const page = readFileSync(join(documentsFolder as string, 'wikipedia-20x10-policy.txt'), 'utf8').split('\n');
    const own = unsan.filter(({ id }) => id.startsWith('SourceClaim:wikipedia-20x10-policy/'));
    expect(own.map(({ value }) => value.date)).toEqual(['2024-03-10']);
    expect(page[(own[0]?.locator?.line ?? 0) - 1]).toMatch(/^\| Unsan County \| North Pyongan .* 10 Mar 2024 /);
    expect(page[(ichon[0]?.locator?.line ?? 0) - 1]).toMatch(/^\| Ichon County \| .* \| Completed \/ Operational \|/);
  });
});

/** What is left out of what a README shows: what follows the data, and white space that no editor keeps. */
const shown = (out: string): string => out.replace(/("extensions":)\{.*\}(?=\}$)/gm, '$1…').replace(/ +$/gm, '');

/** The exit code that a comment behind a command states, as in `# exit code 1`. */
const exitCodeOf = (line: string): number => Number(/#.*exit code (\d)/.exec(line)?.[1] ?? 0);

describe.each(languages)('examples/%s', (language) => {
  const page = `examples/${language}/README.md`;
  const reason = interpreterReason(language);

  it.skipIf(isMissing(language))(`prints what its README.md shows${reason}`, async () => {
    const blocks = blocksOf(page);
    expect(blocks[0]?.text).toBe('npx kg20x10 serve\n');
    const outputs: string[] = [];
    for (const [index, block] of blocks.entries()) {
      if (block.language !== 'sh' || index === 0) continue;
      let printed = '';
      for (const line of block.text.trim().split('\n')) {
        const { exitCode, out, err } = await shell(language, line);
        expect(exitCode, `${line}\n${out}${err}`).toBe(exitCodeOf(line));
        printed += out + err;
      }
      if (blocks[index + 1]?.language === 'text') outputs.push(shown(printed));
    }
    const text = readFileSync(join(root, page), 'utf8').replace(
      /^(```text\n).*?^(```)$/gms,
      (_, open: string, close: string) => open + outputs.shift() + close,
    );
    // With -u the outputs are written anew, as they change with the data.
    await expect(text).toMatchFileSnapshot(join(root, page));
  });

  it('shows an output of each of its programs', () => {
    const programs = readdirSync(join(root, 'examples', language)).filter(
      (file) => file !== 'README.md' && !/^graph\./.test(file) && file !== '__pycache__',
    );
    const blocks = blocksOf(page);
    const run = programs.filter((program) =>
      blocks.some(
        ({ language, text }, index) =>
          language === 'sh' && text.includes(` ${program} `) && blocks[index + 1]?.language === 'text',
      ),
    );
    expect(programs.length).toBeGreaterThan(0);
    expect(run).toEqual(programs);
  });
});

/** A server in whose place something else answers. */
let other: Server | undefined;
afterEach(() => other?.close());

/** Answers every request so; resolves with the address. */
async function answeringWith(answer: (response: ServerResponse) => void): Promise<string> {
  const listening = createServer((_, response) => answer(response)).listen(0, '127.0.0.1');
  other = listening;
  await new Promise((resolve) => listening.once('listening', resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

const away = { KG20X10_URL: 'http://127.0.0.1:1' };

describe.skipIf(isMissing('python'))(`Python${interpreterReason('python')}`, () => {
  it('is of a form that Python 3.9 reads', async () => {
    const program =
      'import ast, pathlib\nfor p in pathlib.Path(".").glob("*.py"): ast.parse(p.read_text("utf-8"), feature_version=(3, 9))';
    expect(await shell('python', `python3 -c '${program}'`)).toEqual({ exitCode: 0, out: '', err: '' });
  });

  it('prints every value, statement and place that the files have for a fact', async () => {
    const { out } = await shell('python', 'python3 fact.py Project:unsan-north-pyongan-2024 GROUNDBREAKING');
    const values = out
      .split('\n\n')
      .slice(1)
      .map((part) => part.split('\n'));
    const printed = values.map(([value, statement]) => [value, statement?.trim()]);
    expect(printed.sort()).toEqual(unsan.map(({ value, statement }) => [value.date, statement]).sort());
    const wikipedia = unsan.find(({ id }) => id.includes('wikipedia'));
    expect(out).toContain(`place  line ${wikipedia?.locator?.line}, `);
  });

  it('says of which part alone a value speaks', async () => {
    const scoped = claims.find(
      (claim) => (claim as { scope?: string }).scope !== undefined && claim.value.date,
    ) as Claim & {
      scope: string;
    };
    const { out } = await shell('python', `python3 fact.py ${scoped.subject} ${scoped.property}`);
    expect(out).toContain(`${scoped.value.date}, of ${scoped.scope} alone\n`);
  });

  it('lists each project of a year once, page by page', async () => {
    const { out } = await shell('python', 'python3 projects.py 2025');
    const of = projects.filter((id) => claimsOn(id, 'BATCH_YEAR').some(({ value }) => value.date === '2025'));
    expect(of.length).toBeGreaterThan(20);
    expect([...out.matchAll(/Project:\S+/g)].map(([id]) => id).sort()).toEqual(of.sort());
    expect([...out.matchAll(/^page (\d+), /gm)].map(([, number]) => Number(number))).toEqual([1, 2, 3]);
  });

  it.each([
    ['fact.py Ichon STATUS', 'BAD_ID'],
    ['fact.py Project:nowhere-2024 STATUS', 'NOT_FOUND'],
    ['fact.py Project:ichon-2024 MOOD', 'BAD_USER_INPUT'],
    ['tour.py fact.py {}', 'PERSISTED_QUERY_NOT_FOUND'],
  ])('ends with 1 after %s, and says the code', async (call, code) => {
    const { exitCode, out, err } = await shell('python', `python3 ${call}`);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toMatch(new RegExp(`^${code}: .+\n$`));
  });

  it.each(['fact.py Ichon STATUS', 'projects.py 2025', 'tour.py fact.py {}'])(
    'ends with 4 and one line where no server is, after %s',
    async (call) => {
      const { exitCode, err } = await shell('python', `python3 ${call}`, away);
      expect({ exitCode, err }).toEqual({ exitCode: 4, err: 'UNREACHABLE: http://127.0.0.1:1: Connection refused\n' });
    },
  );

  it.each<[string, (response: ServerResponse) => void, number, RegExp]>([
    [
      'a proxy without a server',
      (response) => response.writeHead(502).end('<html>'),
      4,
      /^UNREACHABLE: .* answers 502, /,
    ],
    ['another service', (response) => response.end('[]'), 4, /^UNREACHABLE: .* answers 200, /],
    [
      'an answer that breaks off',
      (response) => response.writeHead(200, { 'content-length': 9 }).end('{'),
      4,
      /^UNREACHABLE: /,
    ],
    ['a connection that is cut', (response) => response.destroy(), 4, /^UNREACHABLE: /],
    [
      'a refusal with a status',
      (response) =>
        response.writeHead(429).end('{"errors":[{"message":"Later.","extensions":{"code":"RATE_LIMITED"}}]}'),
      1,
      /^RATE_LIMITED: Later\.\n$/,
    ],
  ])('tells of %s in one line', async (_, answer, code, line) => {
    const url = await answeringWith(answer);
    const { exitCode, err } = await shell('python', 'python3 projects.py 2025', { KG20X10_URL: url });
    expect(err).toMatch(line);
    expect({ exitCode, lines: err.split('\n').length }).toEqual({ exitCode: code, lines: 2 });
  });

  describe('reading the data package', () => {
    let tables: string;

    beforeAll(async () => {
      tables = join(folder, 'tables');
      for (const format of ['claims.csv', 'projects.csv', 'datapackage.json']) {
        await mkdir(tables, { recursive: true });
        const line = `npx kg20x10 export --format ${format} --out ${join(tables, format)}`;
        expect((await shell('python', line)).exitCode).toBe(0);
      }
    });

    it('counts what the files have', async () => {
      const { out } = await shell('python', `python3 datapackage.py ${tables}`);
      expect(out).toContain(`\nclaims: ${claims.length} rows of `);
      expect(out).toContain(`\nprojects: ${projects.length} rows of `);
    });

    it('reads texts as they are, without the guard against spreadsheets', async () => {
      const program = `
import json, pathlib, datapackage
folder = pathlib.Path("${tables}")
package = json.loads((folder / "datapackage.json").read_text("utf-8"))
rows = datapackage.read(folder, package["resources"][0], [])
print(json.dumps([[row["id"], row["statement"]] for row in rows]))`;
      const { out } = await shell('python', `python3 -c '${program}'`);
      expect(JSON.parse(out).sort()).toEqual(claims.map(({ id, statement }) => [id, statement]).sort());
      expect(
        await shell(
          'python',
          `python3 -c 'import datapackage; print(datapackage.value_of("\\x27-5", {"type": "string"}))'`,
        ),
      ).toMatchObject({ out: '-5\n' });
    });

    const edits: [string, string, (text: string) => string, RegExp][] = [
      [
        'a number that is none',
        'projects.csv',
        (text) => text.replace(',2024,', ',soon,'),
        /^projects.csv, row \d+: year is no integer: soon$/,
      ],
      [
        'a word that is no boolean',
        'claims.csv',
        (text) => text.replace(',false,', ',perhaps,'),
        /^claims.csv, row 1: external is no boolean: perhaps$/,
      ],
      [
        'a required cell that is empty',
        'claims.csv',
        (text) => text.replace(/(?<=\n)[^,]*/, ''),
        /^claims.csv, row 1: id is required$/m,
      ],
      [
        'a row twice',
        'projects.csv',
        (text) => `${text}${text.split('\n').at(-2)}\n`,
        /^projects.csv: 2 rows have the id Project:\S+$/,
      ],
      [
        'a row cut short',
        'projects.csv',
        (text) => `${text}Project:short\n`,
        /^projects.csv, row \d+: 1 cells, not \d+$/,
      ],
      [
        'columns in another order',
        'claims.csv',
        (text) => text.replace('id,entity_id', 'entity_id,id'),
        /^claims.csv: its columns are not those declared$/m,
      ],
      [
        'a claim that is not there',
        'projects.csv',
        (text) => text.replace(/SourceClaim:[^,;"]*/, 'SourceClaim:a/b'),
        /^projects.csv: \w+_claims of Project:\S+ names SourceClaim:a\/b, which is not in claims$/,
      ],
      [
        'a foreign key that leads nowhere',
        'datapackage.json',
        withForeignKey('locality', 'claims', 'id'),
        /^projects.csv: locality Locality:\S+ is not in claims$/m,
      ],
    ];
    it.each(edits)('finds %s', async (_, file, edit, line) => {
      const faulty = join(folder, 'faulty');
      await cp(tables, faulty, { recursive: true });
      const text = await readFile(join(faulty, file), 'utf8');
      expect(edit(text)).not.toBe(text);
      await writeFile(join(faulty, file), edit(text));
      const { exitCode, out, err } = await shell('python', `python3 datapackage.py ${faulty}`);
      expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
      expect(err.trim()).toMatch(line);
    });

    it('takes a foreign key that holds', async () => {
      const sound = join(folder, 'sound');
      await cp(tables, sound, { recursive: true });
      const path = join(sound, 'datapackage.json');
      await writeFile(path, withForeignKey('id', 'claims', 'entity_id')(await readFile(path, 'utf8')));
      expect((await shell('python', `python3 datapackage.py ${sound}`)).exitCode).toBe(0);
    });

    it('ends with 4 where there is none', async () => {
      const { exitCode, err } = await shell('python', 'python3 datapackage.py nowhere');
      expect({ exitCode, err }).toEqual({ exitCode: 4, err: expect.stringMatching(/^UNREADABLE: .*nowhere.*\n$/) });
    });
  });
});

/** The description with a foreign key of the table of projects. */
const withForeignKey = (fields: string, resource: string, to: string) => (text: string) => {
  const content = JSON.parse(text) as { resources: { name: string; schema: { foreignKeys?: unknown } }[] };
  const table = content.resources.find(({ name }) => name === 'projects');
  if (table) table.schema.foreignKeys = [{ fields, reference: { resource, fields: to } }];
  return JSON.stringify(content);
};

describe.skipIf(isMissing('r'))(`R${interpreterReason('r')}`, () => {
  it('gives a data frame with every claim that the files have for a fact', async () => {
    const claimsOf = 'claims_of("Project:unsan-north-pyongan-2024", "GROUNDBREAKING")';
    const program = `source("graph.R"); cat(jsonlite::toJSON(${claimsOf}[c("value", "statement", "claim")]))`;
    const { out, err } = await shell('r', `Rscript -e '${program}'`);
    const rows = (JSON.parse(out || '[]') as object[]).map((row) => Object.values(row));
    expect(rows.sort(), err).toEqual(unsan.map(({ value, statement, id }) => [value.date, statement, id]).sort());
  });

  it.each([
    ['Ichon STATUS', 'BAD_ID'],
    ['Project:nowhere-2024 STATUS', 'NOT_FOUND'],
    ['Project:ichon-2024 MOOD', 'HTTP_400'],
  ])('ends with 1 after %s, and says the code', async (call, code) => {
    const { exitCode, out, err } = await shell('r', `Rscript claims.R ${call}`);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toMatch(new RegExp(`^${code}: .+\n$`));
  });

  it('prints the status that the files have', async () => {
    const { out } = await shell('r', 'Rscript claims.R Project:ichon-2024 STATUS');
    expect(
      out
        .split('\n')
        .slice(1, -1)
        .map((line) => line.trim().split(' ')[0]),
    ).toEqual([ichon[0]?.value.code]);
  });

  it('raises a condition that has the code as its class', async () => {
    const program = 'source("graph.R"); tryCatch(claims_of("Ichon", "STATUS"), BAD_ID = function(it) cat("bad id"))';
    expect((await shell('r', `Rscript -e '${program}'`)).out).toBe('bad id');
  });

  it('ends with 4 where no server is, and where something else answers', async () => {
    const here = await shell('r', 'Rscript claims.R Project:ichon-2024 STATUS', away);
    expect(here.err).toMatch(/^UNREACHABLE: http:\/\/127\.0\.0\.1:1: .+\n$/);
    const url = await answeringWith((response) => response.end('<html>'));
    const there = await shell('r', 'Rscript claims.R Project:ichon-2024 STATUS', { KG20X10_URL: url });
    expect(there.err).toMatch(/^UNREACHABLE: http:/);
    expect([here.exitCode, there.exitCode]).toEqual([4, 4]);
  });
});

describe.skipIf(isMissing('curl'))(`curl${interpreterReason('curl')}`, () => {
  it.each([
    ['ask.sh Ichon', 'BAD_ID'],
    ['node.sh Ichon', 'BAD_ID'],
    ['node.sh Project:nowhere-2024', 'NOT_FOUND'],
  ])('ends with 1 after %s, and shows the answer with its code', async (call, code) => {
    const { exitCode, err } = await shell('curl', `sh ${call}`);
    expect(exitCode).toBe(1);
    expect(JSON.parse(err)).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it.each(['ask.sh Project:ichon-2024', 'node.sh Project:ichon-2024', 'export.sh "$HOME/away"'])(
    'ends with 4 where no server is, after %s',
    async (call) => {
      const { exitCode, err } = await shell('curl', `sh ${call}`, away);
      expect(exitCode).toBe(4);
      expect(err).toMatch(/^curl: \(7\) .+\n$/);
    },
  );

  it('gets the status twice, and is told that it has not changed', async () => {
    const { out } = await shell('curl', 'sh ask.sh Project:ichon-2024');
    const status = `"status":"${ichon[0]?.value.code}"`;
    expect([...out.matchAll(/"status":"\w+"|^304$/gm)].map(String)).toEqual([status, status, '304']);
  });

  it('saves the tables as the command line writes them', async () => {
    expect((await shell('curl', 'sh export.sh "$HOME/saved"')).exitCode).toBe(0);
    for (const format of ['claims.csv', 'projects.csv', 'datapackage.json']) {
      const { out } = await shell('curl', `npx kg20x10 export --format ${format}`);
      expect(out.length).toBeGreaterThan(1000);
      expect(await readFile(join(folder, 'home/saved', format), 'utf8')).toBe(out);
    }
  });
});
