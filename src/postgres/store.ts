import type { DependenceRecord } from '../graph/dependence.js';
import { answeredLater } from '../graph/errors.js';
import type { GapRecord, GapsRequest } from '../graph/gaps.js';
import { isNow } from '../graph/knowledge.js';
import { isNodeList } from '../graph/lists.js';
import type { PathRecord, PathRequest } from '../graph/path.js';
import type { PolicyYearRecord } from '../graph/progress.js';
import type { ClaimNode, DatasetInfo, FactRecord, NodeRecord, SearchHitRecord } from '../graph/records.js';
import type {
  ConflictsRequest,
  FactsRequest,
  KeyRequest,
  Page,
  PageRequest,
  SearchRequest,
  Slice,
  Store,
  YearsRequest,
} from '../graph/store.js';
import { checkRange, type TimelineEventRecord, type TimelineRequest } from '../graph/timeline.js';
import { standardWork } from './allowance.js';
import { Conditions, whereEvents, whereGaps } from './conditions.js';
import { ConflictsUnderClocks } from './conflicts-under-clocks.js';
import { withoutSources } from './dependence.js';
import { factsAt } from './facts-under-clocks.js';
import { KeyValues } from './key-values.js';
import { type Listed, Listings } from './listing.js';
import { Members, type MembersRequest } from './members.js';
import { shortestPaths } from './paths.js';
import type { Reader, Version } from './reader.js';
import { Records } from './records.js';
import { factListed, RootLists } from './root-lists.js';
import { PostgresSearch } from './search.js';
import { StorableReader } from './storable.js';
import { TimelinesUnderClocks } from './timelines-under-clocks.js';
import { yearsOf } from './years.js';

/**
 * One version of a data set in PostgreSQL, as a store. What follows from claims alone was worked out when it was imported and
 * is read by key or by rank; questions under clocks are worked out from the claims that bear on them, by the rules of the
 * graph in memory. Its answers are those of that graph.
 */
export class PostgresStore implements Store {
  readonly dataset: DatasetInfo;
  readonly #reader: Reader;
  readonly #version: Version;
  readonly #schema: string;
  readonly #nodes: Records<NodeRecord>;
  readonly #claims: Records<ClaimNode>;
  readonly #facts: Records<FactRecord>;
  readonly #keys: KeyValues;
  readonly #members: Members;
  readonly #roots: RootLists;
  readonly #listings: Listings;
  readonly #conflictsUnderClocks: ConflictsUnderClocks;
  readonly #timelinesUnderClocks: TimelinesUnderClocks;
  readonly #search: PostgresSearch;

  constructor(given: Reader, version: Version) {
    const reader = new StorableReader(given);
    const { schema, dataset } = version;
    this.#reader = reader;
    this.#version = version;
    this.dataset = dataset;
    this.#schema = schema;
    this.#nodes = Records.nodes(reader, schema);
    this.#claims = Records.claims(reader, schema);
    this.#facts = Records.facts(reader, schema);
    this.#keys = new KeyValues(reader, schema);
    this.#members = new Members(reader, schema, dataset.digest);
    this.#listings = new Listings(reader, dataset.digest);
    this.#roots = new RootLists(reader, schema, dataset.digest, this.#listings);
    this.#conflictsUnderClocks = new ConflictsUnderClocks(reader, version, standardWork);
    this.#timelinesUnderClocks = new TimelinesUnderClocks(reader, version, this.#nodes, standardWork);
    this.#search = new PostgresSearch(reader, version);
  }

  nodes(ids: readonly string[]): Promise<(NodeRecord | null)[]> {
    return this.#nodes.read(ids);
  }

  claims(ids: readonly string[]): Promise<(ClaimNode | null)[]> {
    return this.#claims.read(ids);
  }

  facts(ids: readonly string[]): Promise<(FactRecord | null)[]> {
    return this.#facts.read(ids);
  }

  keys(requests: readonly KeyRequest[]): Promise<(string | null)[]> {
    return this.#keys.read(requests);
  }

  /** Those of nodes' lists are read together, the others each by itself. */
  async pages(requests: readonly PageRequest[]): Promise<(Page<string> | Error)[]> {
    const plain: MembersRequest[] = [];
    const selected: MembersRequest[] = [];
    const answers = requests.map((request): (() => Promise<Page<string> | Error>) => {
      const { list, of } = request;
      // Only lists of nodes are lists of a node.
      if (of === undefined || !isNodeList(list)) {
        const answer = answeredLater(
          this.#roots.page(of === undefined ? request : { ...request, list: 'Entity.claims' }),
        );
        return () => answer;
      }
      const group = isSelected(request) ? selected : plain;
      const at = group.push({ ...request, list, of }) - 1;
      return async () => (await (group === plain ? plainPages : selectedPages))[at] as Page<string> | Error;
    });
    const plainPages = this.#members.pages(plain);
    const selectedPages = this.#members.selections(selected);
    return Promise.all(answers.map((answer) => answer()));
  }

  searches(requests: readonly SearchRequest[]): Promise<(Page<SearchHitRecord> | Error)[]> {
    return this.#search.pages(requests);
  }

  conflicts(requests: readonly ConflictsRequest[]): Promise<(Page<FactRecord> | Error)[]> {
    return Promise.all(
      requests.map((request) =>
        answeredLater(isNow(request) ? this.#conflicts(request) : this.#conflictsUnderClocks.page(request)),
      ),
    );
  }

  async #conflicts({ filter, ...request }: ConflictsRequest): Promise<Page<FactRecord>> {
    const agreement = (filter?.agreement ?? ['CONTESTED']).filter((degree) => degree === 'CONTESTED');
    const wanted = { ...filter, agreement };
    const key = JSON.stringify(['conflicts', wanted]);
    const page = await this.#listings.page(factListed(key, this.#schema, wanted), request);
    return { ...page, items: (await this.facts(page.items.map(({ id }) => id))) as FactRecord[] };
  }

  timelines(requests: readonly TimelineRequest[]): Promise<(Page<TimelineEventRecord> | Error)[]> {
    return Promise.all(
      requests.map((request) =>
        answeredLater(request.knownAt == null ? this.#timeline(request) : this.#timelinesUnderClocks.page(request)),
      ),
    );
  }

  async #timeline(request: TimelineRequest): Promise<Page<TimelineEventRecord>> {
    const { from, to, filter } = request;
    checkRange(request);
    const conditions = whereEvents(new Conditions(), from, to, filter);
    return this.#recorded(JSON.stringify(['events', from, to, filter]), 'events e', conditions, request);
  }

  factsAt(requests: readonly FactsRequest[]): Promise<readonly (readonly FactRecord[])[]> {
    return factsAt(this.#reader, this.#version, requests, standardWork);
  }

  years(requests: readonly YearsRequest[]): Promise<readonly (readonly PolicyYearRecord[])[]> {
    return yearsOf(this.#reader, this.#version, this.#nodes, requests, standardWork);
  }

  paths(requests: readonly PathRequest[]): Promise<(PathRecord | null | Error)[]> {
    return shortestPaths(this.#reader, this.#version, requests);
  }

  withoutSources(requests: readonly (readonly string[])[]): Promise<readonly DependenceRecord[]> {
    return Promise.all(requests.map((sources) => withoutSources(this.#reader, this.#version, sources, standardWork)));
  }

  gaps(requests: readonly GapsRequest[]): Promise<(Page<GapRecord> | Error)[]> {
    return Promise.all(
      requests.map((request) => {
        const { filter } = request;
        const conditions = whereGaps(new Conditions(), filter);
        return answeredLater(
          this.#recorded<GapRecord>(JSON.stringify(['gaps', filter]), 'gaps g', conditions, request),
        );
      }),
    );
  }

  /** A page of a table whose rows are records in their order. */
  async #recorded<Item>(key: string, table: string, conditions: Conditions, request: Slice): Promise<Page<Item>> {
    const alias = table.at(-1);
    const listed: Listed = {
      key,
      from: `${this.#schema}.${table}`,
      rank: `${alias}.position`,
      id: `${alias}.id`,
      columns: `${alias}.record`,
      conditions,
      find: (id, of) => `${alias}.id = ${of.value(id)}`,
    };
    const page = await this.#listings.page(listed, request);
    return { ...page, items: page.items.map(({ record }) => JSON.parse(record as string) as Item) };
  }
}

function isSelected({ filter, orderBy }: PageRequest): boolean {
  return orderBy != null || (filter != null && Object.values(filter).some((value) => value != null));
}
