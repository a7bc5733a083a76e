import { BadIdError, BadPageSizeError } from '../graph/errors.js';
import type { ClaimNode, FactRecord, NodeRecord } from '../graph/records.js';
import type { MaybePromise } from '../graph/store.js';
import { whenReady } from '../loaders/loaders.js';
import { claimType, type EntityTypeName, parseId } from '../vocabulary/kinds.js';
import type { Context } from './context.js';

/** Reading through the loaders, with the promises of the schema: a reference inside a checked data set never dangles. */

/** The node that a record refers to. */
export function loadEntity(context: Context, id: string): MaybePromise<NodeRecord> {
  return whenReady(context.loaders.nodes.load(id), (node) => present(node, id));
}

/** The nodes that a record refers to, in order. */
export function loadEntities(context: Context, ids: readonly string[]): MaybePromise<NodeRecord[]> {
  return whenReady(context.loaders.nodes.loadMany(ids), (nodes) =>
    nodes.map((node, index) => present(node, ids[index])),
  );
}

/** The node that a record may refer to. */
export function loadOptional(context: Context, id: string | null | undefined): MaybePromise<NodeRecord | null> {
  return id == null ? null : loadEntity(context, id);
}

/** The claims that a record refers to, in order. */
export function loadClaims(context: Context, ids: readonly string[]): MaybePromise<ClaimNode[]> {
  return whenReady(context.loaders.claims.loadMany(ids), (claims) =>
    claims.map((claim, index) => present(claim, ids[index])),
  );
}

/** The claim that a record may refer to. */
export function loadOptionalClaim(context: Context, id: string | null | undefined): MaybePromise<ClaimNode | null> {
  return id == null ? null : whenReady(context.loaders.claims.load(id), (claim) => present(claim, id));
}

/** The facts that a record refers to, in order. */
export function loadFacts(context: Context, ids: readonly string[]): MaybePromise<FactRecord[]> {
  return whenReady(context.loaders.facts.loadMany(ids), (facts) =>
    facts.map((fact, index) => present(fact, ids[index])),
  );
}

/** What an id given by a client names: null where there is none. Throws BadIdError for a malformed one. */
export function loadById(context: Context, id: string): MaybePromise<NodeRecord | ClaimNode | null> {
  const parsed = parseId(id);
  if (parsed === null) throw new BadIdError(id);
  return parsed.type === claimType ? context.loaders.claims.load(id) : context.loaders.nodes.load(id);
}

/** The node of a type that an id given by a client names: null for any other. Throws BadIdError for a malformed one. */
export function loadOfType(context: Context, type: EntityTypeName, id: string): MaybePromise<NodeRecord | null> {
  const parsed = parseId(id);
  if (parsed === null) throw new BadIdError(id);
  return parsed.type === type ? context.loaders.nodes.load(id) : null;
}

/** Most ids that `nodes` takes at once. */
const maxIds = 100;

/**
 * What the ids given by a client name, in their order: null for each that is not there, and for a malformed one its
 * error in its place, so that the others are answered. Throws BadPageSizeError for more than 100.
 */
export function loadManyById(
  context: Context,
  ids: readonly string[],
): MaybePromise<NodeRecord | ClaimNode | null | BadIdError>[] {
  if (ids.length > maxIds) throw new BadPageSizeError(`nodes takes at most ${maxIds} ids; it was given ${ids.length}.`);
  return ids.map((id) => (parseId(id) === null ? new BadIdError(id) : loadById(context, id)));
}

/** Refuses a list of ids from a client if one of them is malformed. */
export function checkIds(ids: readonly string[] | null | undefined): void {
  for (const id of ids ?? []) if (parseId(id) === null) throw new BadIdError(id);
}

function present<T>(record: T | null, id: string | undefined): T {
  if (record === null) throw new Error(`the data set lacks ${id}, to which it refers`);
  return record;
}
