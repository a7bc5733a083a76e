import type { EntityTypeName } from '../vocabulary/kinds.js';
import type { PropertyName } from '../vocabulary/properties.js';
import type { DependenceRecord } from './dependence.js';
import type { FactFilter } from './filters.js';
import type { GapRecord, GapsRequest } from './gaps.js';
import type { Clocks } from './knowledge.js';
import type { ListName } from './lists.js';
import type { PathRecord, PathRequest } from './path.js';
import type { PolicyYearRecord } from './progress.js';
import type { ClaimNode, DatasetInfo, FactRecord, NodeRecord, SearchHitRecord } from './records.js';
import type { TimelineEventRecord, TimelineRequest } from './timeline.js';

/** A value, or a promise of one. */
export type MaybePromise<T> = T | Promise<T>;

/** Which part of a list is asked for, as in Relay's connections. */
export interface Slice {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page of a list of ids. */
export interface PageRequest extends Slice {
  readonly list: ListName;
  /** The node to which the list belongs; absent for a list of the whole data set. */
  readonly of?: string;
  readonly filter?: object | null | undefined;
  readonly orderBy?: string | null | undefined;
}

/** A page of hits. */
export interface SearchRequest extends Slice {
  readonly text: string;
  readonly types?: readonly (EntityTypeName | 'SourceClaim')[] | null | undefined;
}

/** The facts about a node, under given clocks. */
export interface FactsRequest extends Clocks {
  readonly subject: string;
}

/** A page of contested facts, under given clocks. */
export interface ConflictsRequest extends Slice, Clocks {
  readonly filter?: FactFilter | null | undefined;
}

/** The progress of a policy, under given clocks. */
export interface YearsRequest extends Clocks {
  readonly policy: string;
}

/** A node by a value that should be its alone, such as the address of a source. */
export interface KeyRequest {
  readonly type: EntityTypeName;
  readonly property: PropertyName;
  readonly value: string;
}

/** Part of a list: the items, the place of the first of them in the whole list, and how long that is. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly offset: number;
  readonly totalCount: number;
}

/**
 * The one way in which everything above reads the graph: batches of keys, answered in the order of the keys, null for a
 * key that is not there. The graph in memory answers at once; any other store may answer with a promise. A request that
 * is itself faulty (a cursor, a page size) is answered with its error in place of a page, so that the others of its
 * batch are not lost.
 */
export interface Store {
  readonly dataset: DatasetInfo;
  nodes(ids: readonly string[]): MaybePromise<readonly (NodeRecord | null)[]>;
  claims(ids: readonly string[]): MaybePromise<readonly (ClaimNode | null)[]>;
  facts(ids: readonly string[]): MaybePromise<readonly (FactRecord | null)[]>;
  /**
   * The id of the one node of a type that shows the value. Null where there is none, and where claims give the value to
   * several nodes, as nothing says which of them is meant.
   */
  keys(requests: readonly KeyRequest[]): MaybePromise<readonly (string | null)[]>;
  pages(requests: readonly PageRequest[]): MaybePromise<readonly (Page<string> | Error)[]>;
  searches(requests: readonly SearchRequest[]): MaybePromise<readonly (Page<SearchHitRecord> | Error)[]>;
  /** Null also for an id that is not there, or of a claim. */
  paths(requests: readonly PathRequest[]): MaybePromise<readonly (PathRecord | null | Error)[]>;
  factsAt(requests: readonly FactsRequest[]): MaybePromise<readonly (readonly FactRecord[])[]>;
  conflicts(requests: readonly ConflictsRequest[]): MaybePromise<readonly (Page<FactRecord> | Error)[]>;
  timelines(requests: readonly TimelineRequest[]): MaybePromise<readonly (Page<TimelineEventRecord> | Error)[]>;
  gaps(requests: readonly GapsRequest[]): MaybePromise<readonly (Page<GapRecord> | Error)[]>;
  years(requests: readonly YearsRequest[]): MaybePromise<readonly (readonly PolicyYearRecord[])[]>;
  /** What would follow if the sources of each request were withdrawn. */
  withoutSources(requests: readonly (readonly string[])[]): MaybePromise<readonly DependenceRecord[]>;
}
