import { nodesNear, type ReadLists } from '../graph/near.js';
import type { DatasetInfo, VersionRecord } from '../graph/records.js';
import type { Store } from '../graph/store.js';
import { type ExportSource, idsOfLists } from './pages.js';

/** What can be told of in a feed, each with its words. */
export const entryKinds = {
  NEW_CLAIM: 'New claim',
  CHANGED_CLAIM: 'Changed claim',
  WITHDRAWN_CLAIM: 'Withdrawn claim',
  CONTEST: 'Became contested',
  CONTEST_ENDED: 'No longer contested',
  STATUS: 'Status',
} as const;

type Member<List extends 'withdrawn' | 'contested' | 'statuses'> = NonNullable<VersionRecord[List]>[number];

/** One thing that a version brought. */
export type FeedEntry = { readonly version: VersionRecord } & (
  | { readonly kind: 'NEW_CLAIM' | 'CHANGED_CLAIM'; readonly claim: string }
  | { readonly kind: 'WITHDRAWN_CLAIM'; readonly withdrawal: Member<'withdrawn'> }
  | { readonly kind: 'CONTEST' | 'CONTEST_ENDED'; readonly contest: Member<'contested'> }
  | { readonly kind: 'STATUS'; readonly change: Member<'statuses'> }
);

/** Where a feed stands, below the base: that of all, or of a province or a locality by its id. */
export function feedPath(place: string | null): string {
  return place === null ? '/feed.atom' : `/feed/${place}.atom`;
}

/** Whether there is a feed of a node, or of all (null): without a history nothing can be told, and no date given. */
export function hasFeed({ history = [] }: DatasetInfo, of: string | null): boolean {
  return history.length > 0 && (of === null || /^(?:Province|Locality):/.test(of));
}

/** The entries of each feed that was asked for, as long as its store is there: paging on goes through the same. */
const kept = new WeakMap<Store, Map<string, Promise<readonly FeedEntry[]>>>();

/** The entries of a feed, what is newest first. The place must be a node of the data set. */
export function entriesOf(source: ExportSource, place: string | null): Promise<readonly FeedEntry[]> {
  const feeds = kept.get(source.store) ?? new Map<string, Promise<readonly FeedEntry[]>>();
  kept.set(source.store, feeds);
  const key = place ?? '';
  const known = feeds.get(key);
  if (known !== undefined) return known;
  const made = makeEntries(source, place);
  feeds.set(key, made);
  // What could not be read now may be read later.
  made.catch(() => feeds.delete(key));
  return made;
}

async function makeEntries(source: ExportSource, place: string | null): Promise<readonly FeedEntry[]> {
  const { history = [] } = source.dataset;
  const [all = []] = await idsOfLists(source, [{ list: 'claims' }]);
  const concerns = place === null ? everything : await concerning(source, place);
  const firstClaims = claimsOfFirst(all, history);
  return history.toReversed().flatMap((version): FeedEntry[] => {
    const claims = version === history[0] ? firstClaims : (version.added ?? []);
    const entries: FeedEntry[] = [
      ...(version.statuses ?? []).map((change) => ({ version, kind: 'STATUS' as const, change })),
      ...(version.contested ?? []).map((contest) => ({ version, kind: 'CONTEST' as const, contest })),
      ...(version.settled ?? []).map((contest) => ({ version, kind: 'CONTEST_ENDED' as const, contest })),
      ...(version.withdrawn ?? []).map((withdrawal) => ({ version, kind: 'WITHDRAWN_CLAIM' as const, withdrawal })),
      ...(version.changed ?? []).map((claim) => ({ version, kind: 'CHANGED_CLAIM' as const, claim })),
      ...claims.map((claim) => ({ version, kind: 'NEW_CLAIM' as const, claim })),
    ];
    return entries.filter(concerns);
  });
}

/** The claims of the first version: those that no later one added, also where a later one withdrew them. */
function claimsOfFirst(all: readonly string[], history: readonly VersionRecord[]): string[] {
  const later = new Set(history.flatMap(({ added = [] }) => added));
  const gone = history.flatMap(({ withdrawn = [] }) => withdrawn.map(({ claim }) => claim));
  return [...all, ...gone].filter((id) => !later.has(id));
}

function everything(): boolean {
  return true;
}

/** Tells which entries are about a place: claims that speak of what is near it, and what is told of that itself. */
async function concerning(source: ExportSource, place: string): Promise<(entry: FeedEntry) => boolean> {
  const read: ReadLists = (requests) => idsOfLists(source, requests);
  const near = await nodesNear(read, place);
  const lists = near.flatMap((of) => [
    { list: 'Entity.claims' as const, of },
    { list: 'Entity.mentions' as const, of },
  ]);
  const claims = new Set((await idsOfLists(source, lists)).flat());
  const nodes = new Set(near);
  const withdrawn = new Set(
    (source.dataset.history ?? [])
      .flatMap((version) => version.withdrawn ?? [])
      .filter(({ subject, places }) => places?.includes(place) || nodes.has(subject))
      .map(({ claim }) => claim),
  );
  return (entry) => {
    switch (entry.kind) {
      case 'NEW_CLAIM':
      case 'CHANGED_CLAIM':
        return claims.has(entry.claim) || withdrawn.has(entry.claim);
      case 'WITHDRAWN_CLAIM':
        return withdrawn.has(entry.withdrawal.claim);
      case 'CONTEST':
      case 'CONTEST_ENDED':
        return nodes.has(entry.contest.subject);
      case 'STATUS':
        return nodes.has(entry.change.subject);
    }
  };
}
