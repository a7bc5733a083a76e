import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDataFiles, shippedData } from '../../src/dataset/files.js';
import type { DataFile } from '../../src/dataset/read.js';
import { readDataset } from '../../src/dataset/read.js';
import type { ClaimRecord, VersionRecord } from '../../src/dataset/shape.js';
import { LiveGraph } from '../../src/embed/live.js';
import { changesBetween } from '../../src/graph/changes.js';
import { Graph } from '../../src/graph/graph.js';
import { createGraph, type KnowledgeGraph } from '../../src/index.js';
import { createHandler } from '../../src/server/handler.js';
import { hostile, lateStore, richClaims } from '../export/rich-dataset.js';
import { withHistory } from '../history.js';
import { shipped } from '../shipped.js';
import { claim, smallFiles } from '../small-dataset.js';
import { type AtomEntry, type AtomFeed, readAtom } from './atom.js';
import { type Serving, serving } from './serving.js';

/** What News1 Global alone says, and the one claim that has the works in Changgang completed. */
const news1 = 'claims/news1-global-2025-12-21-sinpo-inauguration.json';
const completed = 'SourceClaim:wikipedia-20x10-policy/2025-changgang-status';
const reworded = 'SourceClaim:38north-long-journey/poverty-since-1990s';
const withdrawn = claim('fact-archive-kaesong', 'was-here', 'Locality:kaesong', 'REMARK', { text: 'It was here.' });

const instants = ['2026-01-01T00:00:00Z', '2026-06-01T12:00:00Z'] as const;

/** The shipped files under another version and with other claims. */
function filesOf(
  version: string,
  history: readonly VersionRecord[],
  change: (path: string, claims: ClaimRecord[]) => ClaimRecord[],
): DataFile[] {
  const files = readDataFiles(shippedData).flatMap((file): DataFile[] => {
    if (file.path === 'manifest.json') {
      return [{ ...file, text: JSON.stringify({ ...JSON.parse(file.text), version }) }];
    }
    if (!file.path.startsWith('claims/')) return [file];
    const claims = change(file.path, JSON.parse(file.text) as ClaimRecord[]);
    return claims.length === 0 ? [] : [{ ...file, text: JSON.stringify(claims) }];
  });
  const others = files.filter(({ path }) => path !== 'history.json');
  return history.length === 0 ? others : withHistory(others, history);
}

function before(path: string, claims: ClaimRecord[]): ClaimRecord[] {
  if (path === news1) return [];
  const more = path === `claims/${withdrawn.id.split(/[:/]/)[1]}.json` ? [withdrawn] : [];
  return [...claims, ...more]
    .filter(({ id }) => id !== completed)
    .map((each) => (each.id === reworded ? { ...each, statement: 'It was put otherwise.' } : each));
}

async function recordOf(former: Graph | null, now: Graph, released: string): Promise<VersionRecord> {
  const { version, digest } = now.dataset;
  return { version, digest, released, ...(await changesBetween(former, now)) };
}

let old: KnowledgeGraph;
let fresh: KnowledgeGraph;
/** The ids of what News1 Global says, as they stand in its file. */
let news1Claims: string[];
let live: LiveGraph;
let server: Serving;
beforeAll(async () => {
  const graphOf = async (files: DataFile[]) => new Graph(await readDataset(files));
  const same = (_: string, claims: ClaimRecord[]) => claims;
  const then = await graphOf(filesOf('0.1.0', [], before));
  const first = await recordOf(null, then, instants[0]);
  const now = await graphOf(filesOf('0.2.0', [], same));
  const second = await recordOf(then, now, instants[1]);
  old = createGraph(await readDataset(filesOf('0.1.0', [first], before)));
  fresh = createGraph(await readDataset(filesOf('0.2.0', [first, second], same)));
  const file = readDataFiles(shippedData).find(({ path }) => path === news1);
  news1Claims = (JSON.parse(file?.text ?? '[]') as ClaimRecord[]).map(({ id }) => id);
  live = new LiveGraph(old);
  server = await serving(live);
}, 60_000);
afterAll(() => server.stop());

async function feedAt(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ response: Response; feed: AtomFeed }> {
  const response = await fetch(`${server.base}${path}`, { headers });
  return { response, feed: readAtom(await response.text()) };
}

/** All pages of a feed, from each to the next. */
async function pagesFrom(path: string): Promise<AtomFeed[]> {
  const pages: AtomFeed[] = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const { feed } = await feedAt(next);
    pages.push(feed);
    next = feed.links['next']?.replace(shipped.dataset.baseUri, '');
  }
  return pages;
}

const told = (entries: readonly AtomEntry[]): string[] =>
  entries.map(({ kind, id }) => `${kind} ${id.replace(`${shipped.dataset.baseUri}/node/`, '')}`);
const newest = (feed: AtomFeed): AtomEntry[] => feed.entries.filter(({ version }) => version === '0.2.0');
const added = (ids: readonly string[]): string[] => ids.map((id) => `NEW_CLAIM ${id}#added-in-0.2.0`);

const status = 'STATUS Project:changgang-2025#status-in-0.2.0';
/** News1 Global dates the inauguration to July, where others have December. */
const contests = [
  'CONTEST Meeting:sinpo-inauguration-2025-12#contested-in-0.2.0/HELD/',
  'CONTEST Project:sinpo-2025#contested-in-0.2.0/INAUGURATED/',
];

describe('/feed.atom', () => {
  it('tells of the first version that all of it is new, without a list of it in the history', async () => {
    live.swap(old);
    expect(old.dataset.history?.[0]).not.toHaveProperty('added');
    const { response, feed } = await feedAt('/feed.atom');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
    ]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('last-modified')).toBe('Thu, 01 Jan 2026 00:00:00 GMT');
    expect([feed.id, feed.updated]).toEqual([`${shipped.dataset.baseUri}/feed.atom`, instants[0]]);
    const last = await feedAt(feed.links['last']?.replace(shipped.dataset.baseUri, '') ?? '');
    expect(last.feed.links).not.toHaveProperty('next');
    expect(last.feed.entries.at(-1)?.kind).toBe('NEW_CLAIM');
    const { contested = [], statuses = [] } = old.dataset.history?.[0] ?? {};
    const pages = Number(/page=(\d+)/.exec(feed.links['last'] ?? '')?.[1]);
    const entries = (pages - 1) * feed.entries.length + last.feed.entries.length;
    expect(entries).toBe(old.claimCount + contested.length + statuses.length);
  });

  it('follows the data set that is served, and is told apart by its ETag', async () => {
    live.swap(old);
    const { response } = await feedAt('/feed.atom');
    const etag = response.headers.get('etag') ?? '';
    const known = await fetch(`${server.base}/feed.atom`, { headers: { 'if-none-match': etag } });
    expect(known.status).toBe(304);
    live.swap(fresh);
    const changed = await feedAt('/feed.atom', { 'if-none-match': etag });
    expect([changed.response.status, changed.feed.updated]).toEqual([200, instants[1]]);
    expect(changed.response.headers.get('last-modified')).toBe('Mon, 01 Jun 2026 12:00:00 GMT');
  });

  it('tells what the second version brought: one status, two contests, and the claims', async () => {
    live.swap(fresh);
    const { feed } = await feedAt('/feed.atom');
    const entries = newest(feed);
    const lines = told(entries).map((line) => line.replace(/(\/(?:HELD|INAUGURATED)\/).*/, '$1'));
    expect(lines.sort()).toEqual(
      [
        status,
        ...contests,
        `WITHDRAWN_CLAIM ${withdrawn.id}#withdrawn-in-0.2.0`,
        `CHANGED_CLAIM ${reworded}#changed-in-0.2.0`,
        ...added([...news1Claims, completed]),
      ].sort(),
    );
    // What is newest stands first.
    expect(feed.entries.slice(0, entries.length)).toEqual(entries);
    const works = entries.find(({ kind }) => kind === 'STATUS');
    expect([works?.title, works?.updated]).toEqual(['Changgang County, 2025: completed', instants[1]]);
    expect(works?.content).toContain('(before: under construction)');
    expect(works?.content).toContain(`${shipped.dataset.baseUri}/node/${completed}`);
  });

  it('says of a claim what is stated, by whom, and where it was read, with the way to the document', async () => {
    live.swap(fresh);
    const { feed } = await feedAt('/feed.atom');
    const opened = feed.entries.find(({ id }) => id.includes('/sinpo-2025-inaugurated#added'));
    expect(opened?.content).toContain('dates the opening of the Sinpo City factory to July 19');
    expect(opened?.content).toMatch(/Rodong Sinmun \(.*News1 Global \(publisher\)/);
    expect(opened?.links['alternate']).toBe(opened?.id.replace(/#.*/, ''));
    expect(opened?.links['via']).toMatch(/^https:\/\//);
  });

  it('goes on telling of a claim that was withdrawn, and of what it said', async () => {
    live.swap(fresh);
    const { feed: latest } = await feedAt('/feed.atom');
    expect(latest.entries.find(({ kind }) => kind === 'WITHDRAWN_CLAIM')?.content).toContain(withdrawn.statement);
    const pages = await pagesFrom('/feed/Locality:kaesong.atom');
    const entries = pages.flatMap((page) => page.entries).filter(({ id }) => id.includes(withdrawn.id));
    expect(entries.map(({ kind, version }) => [kind, version])).toEqual([
      ['WITHDRAWN_CLAIM', '0.2.0'],
      ['NEW_CLAIM', '0.1.0'],
    ]);
    expect(entries[1]?.content).toContain('Withdrawn since');
  });
});

describe('/feed/<place>.atom', () => {
  it('tells what is about a locality, and nothing of another', async () => {
    live.swap(fresh);
    const { feed: changgang } = await feedAt('/feed/Locality:changgang.atom');
    expect(changgang.id).toBe(`${shipped.dataset.baseUri}/feed/Locality:changgang.atom`);
    expect(told(newest(changgang))).toEqual([status, ...added([completed])]);
    const { feed: sinpo } = await feedAt('/feed/Locality:sinpo.atom');
    const lines = told(newest(sinpo)).map((line) => line.replace(/(\/(?:HELD|INAUGURATED)\/).*/, '$1'));
    expect(lines.sort()).toEqual([...contests, ...added(news1Claims)].sort());
  });

  it('tells what is about the localities of a province', async () => {
    live.swap(fresh);
    const { feed: chagang } = await feedAt('/feed/Province:chagang.atom');
    expect(told(newest(chagang))).toEqual([status, ...added([completed])]);
    const { feed: hamgyong } = await feedAt('/feed/Province:south-hamgyong.atom');
    expect(newest(hamgyong)).toHaveLength(contests.length + news1Claims.length);
  });

  it('tells of a claim in the version that brought it, and in no other', async () => {
    live.swap(fresh);
    const entries = (await pagesFrom('/feed/Locality:changgang.atom')).flatMap((page) => page.entries);
    const ofClaim = entries.filter(({ id }) => id.includes(completed));
    expect(ofClaim.map(({ kind, version }) => [kind, version])).toEqual([['NEW_CLAIM', '0.2.0']]);
    expect(entries.filter(({ version }) => version === '0.1.0').length).toBeGreaterThan(0);
  });

  it('goes on from page to page, each entry once, with the links of RFC 5005', async () => {
    live.swap(fresh);
    const path = '/feed/Province:chagang.atom';
    const pages = await pagesFrom(path);
    expect(pages.length).toBeGreaterThan(2);
    const ids = pages.flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const about = `${shipped.dataset.baseUri}${path}`;
    const at = (page: number) => (page === 1 ? about : `${about}?page=${page}`);
    for (const [index, { id, links }] of pages.entries()) {
      expect(id).toBe(about);
      expect(links).toMatchObject({ self: at(index + 1), first: about, last: at(pages.length) });
      expect(links['previous']).toBe(index === 0 ? undefined : at(index));
    }
  });

  it('is the same over a store that answers late, in batches that it may be asked for', async () => {
    const { store, largest } = lateStore(fresh);
    const of = (graph: KnowledgeGraph) =>
      Promise.resolve(createHandler(graph).fetch('http://graph.test/feed/Locality:sinpo.atom')).then((answer) =>
        answer.text(),
      );
    expect(await of(createGraph(store))).toBe(await of(fresh));
    expect(largest()).toBeGreaterThan(1);
  });
});

describe('a page of a feed', () => {
  it('is made once for all who ask for it, until another data set is served', async () => {
    let reads = 0;
    const counted = new Proxy(fresh.store, {
      get: (target, key) => {
        const member = target[key as keyof typeof target];
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => {
          reads++;
          return (member as (...args: unknown[]) => unknown).apply(target, args);
        };
      },
    });
    const graphs = new LiveGraph(createGraph(counted));
    const here = await serving(graphs);
    const readsFor = async (path: string): Promise<number> => {
      const from = reads;
      await (await fetch(`${here.base}${path}`)).text();
      return reads - from;
    };
    try {
      expect(await readsFor('/feed/Locality:sinpo.atom')).toBeGreaterThan(0);
      expect(await readsFor('/feed/Locality:sinpo.atom')).toBe(0);
      graphs.swap(old);
      graphs.swap(createGraph(counted));
      expect(await readsFor('/feed/Locality:sinpo.atom')).toBeGreaterThan(0);
    } finally {
      await here.stop();
    }
  });

  it('has claims that only name what is near a place', async () => {
    // What a document reports on is the value, and not what the claim is about.
    const named = claim('relay', 'reports', 'Source:relay', 'REPORTS_ON', { entity: 'Project:town-2024' });
    const apart = claim('relay', 'reports-else', 'Source:relay', 'REPORTS_ON', { entity: 'Policy:p' });
    const graph = createGraph(await readDataset(withHistory(smallFiles([named, apart]))));
    const response = await createHandler(graph).fetch('http://graph.test/feed/Locality:town.atom');
    const ids = readAtom(await response.text()).entries.map(({ id }) => id.replace(/^.*\/node\/|#.*/g, ''));
    expect([ids.includes(named.id), ids.includes(apart.id)]).toEqual([true, false]);
  });
});

describe('what a feed refuses', () => {
  const cases: [string, number, string][] = [
    ['/feed/nonsense.atom', 400, 'BAD_ID'],
    ['/feed/Locality:songchon', 400, 'BAD_ID'],
    ['/feed/%E0%A4%A.atom', 400, 'BAD_ID'],
    [`/feed/Locality:${'a'.repeat(5000)}%20.atom`, 400, 'BAD_ID'],
    ['/feed/Locality:nowhere.atom', 404, 'NOT_FOUND'],
    ['/feed/Actor:kcna.atom', 404, 'NOT_FOUND'],
    ['/feed/Locality:songchon.atom?page=1000', 404, 'NOT_FOUND'],
    ['/feed.atom?page=0', 400, 'BAD_REQUEST'],
    ['/feed.atom?page=1e9', 400, 'BAD_REQUEST'],
    [`/feed.atom?page=${'9'.repeat(5000)}`, 400, 'BAD_REQUEST'],
  ];
  it.each(cases.map(([path, ...rest]) => [path.slice(0, 60), path, ...rest] as const))(
    '%s',
    async (_, path, statusCode, code) => {
      const response = await fetch(`${server.base}${path}`);
      const text = await response.text();
      expect([response.status, JSON.parse(text).errors[0].extensions.code]).toEqual([statusCode, code]);
      expect(text.length).toBeLessThan(400);
    },
  );

  it('any method but GET and HEAD', async () => {
    const head = await fetch(`${server.base}/feed.atom`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const post = await fetch(`${server.base}/feed.atom`, { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('all, of a data set without a history', async () => {
    const graph = createGraph(await readDataset(smallFiles()));
    expect((await createHandler(graph).fetch('http://graph.test/feed.atom')).status).toBe(404);
  });

  it('to tell of a fault of its own more than that there was one', async () => {
    const defects: unknown[] = [];
    const store = new Proxy(fresh.store, {
      get: (target, key) => {
        if (key === 'pages') return () => Promise.reject(new Error('the disk is on fire'));
        const member = target[key as keyof typeof target];
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
    const handler = createHandler(createGraph(store), { onDefect: (defect) => defects.push(defect) });
    for (const path of ['feed.atom', 'sitemap.xml', 'sitemap-1.xml']) {
      const response = await handler.fetch(`http://graph.test/${path}`);
      expect(response.status, path).toBe(500);
      expect(await response.text()).not.toContain('fire');
    }
    expect(defects.map(String)).toEqual(Array(3).fill('Error: the disk is on fire'));
  });
});

describe('a feed of hostile texts', () => {
  it('is XML with all of them in it, and their markup as text', async () => {
    const control = claim(
      'report',
      'control',
      'Locality:town',
      'REMARK',
      { text: 'a' },
      {
        statement: 'A bell \u0007, half a pair \uD800, no character \uFFFE; ]]> and <!-- stay.',
      },
    );
    const graph = createGraph(await readDataset(withHistory(smallFiles([...richClaims, control]))));
    const texts: string[] = [];
    for (let page = 1; page <= 2; page++) {
      const response = await createHandler(graph).fetch(`http://graph.test/feed.atom?page=${page}`);
      texts.push(...readAtom(await response.text()).entries.map(({ content }) => content));
    }
    const all = texts.join('\n');
    expect(all).toContain('A bell \uFFFD, half a pair \uFFFD, no character \uFFFD; ]]&gt; and &lt;!-- stay.');
    expect(all).toContain(hostile.markup.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'));
    expect(all).not.toContain('<script');
    expect(all).not.toContain('javascript:');
  });
});
