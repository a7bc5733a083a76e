import type { ListName } from '../graph/lists.js';
import type { ClaimNode, DatasetInfo, FactRecord, NodeRecord } from '../graph/records.js';
import { cursorOf, maxPageSize } from '../graph/slice.js';
import type { MaybePromise, Store } from '../graph/store.js';
import { slugOf } from '../vocabulary/kinds.js';

/** What an export reads: any store, and the data set as it is to be called (its base URI may have been set). */
export interface ExportSource {
  readonly store: Store;
  readonly dataset: DatasetInfo;
}

/** A list of the whole data set, or one of a node. */
export interface ListRequest {
  readonly list: ListName;
  readonly of?: string;
}

/**
 * Reads a list page by page, as a store need not answer more at once, and as an export must not hold more of a large
 * one. Throws the store's error where it gives one in place of a page.
 */
export async function* idPages(source: ExportSource, request: ListRequest): AsyncGenerator<readonly string[]> {
  for (let after: string | null = null; ; ) {
    const [page] = await source.store.pages([{ ...request, first: maxPageSize, after }]);
    if (page === undefined || page instanceof Error) throw page ?? new Error('the store answered no page');
    const last = page.items.at(-1);
    if (last === undefined) return;
    yield page.items;
    const end = page.offset + page.items.length;
    if (end >= page.totalCount) return;
    after = cursorOf(source.dataset.digest, end - 1, last);
  }
}

/** Reads several lists as wholes, a page of each at a time in one batch: the ids of their members. */
export async function idsOfLists(source: ExportSource, requests: readonly ListRequest[]): Promise<string[][]> {
  const found = requests.map((): string[] => []);
  let open = requests.map((request, at) => ({ request, at, after: null as string | null }));
  while (open.length > 0) {
    const pages = await source.store.pages(
      open.map(({ request, after }) => ({ ...request, first: maxPageSize, after })),
    );
    open = open.flatMap(({ request, at }, index) => {
      const page = pages[index];
      if (page === undefined || page instanceof Error) throw page ?? new Error('the store answered no page');
      found[at]?.push(...page.items);
      const end = page.offset + page.items.length;
      const last = page.items.at(-1);
      if (last === undefined || end >= page.totalCount) return [];
      return [{ request, at, after: cursorOf(source.dataset.digest, end - 1, last) }];
    });
  }
  return found;
}

/** Reads the claims of a list page by page. */
export async function* claimPages(source: ExportSource, request: ListRequest): AsyncGenerator<readonly ClaimNode[]> {
  for await (const ids of idPages(source, request)) {
    yield (await source.store.claims(ids)).filter((claim) => claim !== null);
  }
}

/** Reads the nodes of a list page by page. */
export async function* nodePages(source: ExportSource, request: ListRequest): AsyncGenerator<readonly NodeRecord[]> {
  for await (const ids of idPages(source, request)) {
    yield (await source.store.nodes(ids)).filter((node) => node !== null);
  }
}

/** Nodes by id. An id may be given more than once; one that is null, absent or unknown is left out. */
export function nodesById(
  { store }: ExportSource,
  ids: Iterable<string | null | undefined>,
): Promise<ReadonlyMap<string, NodeRecord>> {
  return byId(ids, (batch) => store.nodes(batch));
}

/** Facts by id, as `nodesById`. */
export function factsById(
  { store }: ExportSource,
  ids: Iterable<string | null | undefined>,
): Promise<ReadonlyMap<string, FactRecord>> {
  return byId(ids, (batch) => store.facts(batch));
}

/** Claims by id, as `nodesById`. */
export function claimsById(
  { store }: ExportSource,
  ids: Iterable<string | null | undefined>,
): Promise<ReadonlyMap<string, ClaimNode>> {
  return byId(ids, (batch) => store.claims(batch));
}

async function byId<Found extends { readonly id: string }>(
  ids: Iterable<string | null | undefined>,
  read: (batch: readonly string[]) => MaybePromise<readonly (Found | null)[]>,
): Promise<ReadonlyMap<string, Found>> {
  const wanted = [...new Set(ids)].filter((id) => id != null);
  const found = new Map<string, Found>();
  for (let at = 0; at < wanted.length; at += maxPageSize) {
    for (const each of await read(wanted.slice(at, at + maxPageSize))) if (each !== null) found.set(each.id, each);
  }
  return found;
}

/** The short name of a data set in file names and columns: the slug of its policy, which is always ASCII. */
export function shortNameOf(dataset: DatasetInfo): string {
  return slugOf(dataset.policy);
}

/** The URI of a node or claim. */
export function uriOf(dataset: DatasetInfo, id: string): string {
  return `${dataset.baseUri}/node/${id}`;
}

/** The address of a document where it is one of the web: it comes from claims, and could be anything. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//.test(url) && URL.canParse(url) ? new URL(url).href : null;
}
