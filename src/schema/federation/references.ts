import { BadReferenceError, RequestError, TooManyReferencesError } from '../../graph/errors.js';
import type { ClaimNode, NodeRecord } from '../../graph/records.js';
import type { MaybePromise } from '../../graph/store.js';
import { claimType, entityTypes } from '../../vocabulary/kinds.js';
import type { Context } from '../context.js';
import { keysOf, type Referable } from './keys.js';

/** Most references that one `_entities` takes. A gateway asks at once for all that one step of its plan needs. */
export const maxReferences = 1000;

type Referred = NodeRecord | ClaimNode | null;

/**
 * What references from other graphs lead to, in their order: null for each that is not there, and for a malformed one
 * its error in its place, so that the others are answered. Throws TooManyReferencesError.
 */
export function loadReferences(
  context: Context,
  references: readonly unknown[],
): (MaybePromise<Referred> | RequestError)[] {
  if (references.length > maxReferences) throw new TooManyReferencesError(references.length, maxReferences);
  return references.map((reference) => {
    try {
      return loadReference(context, reference);
    } catch (error) {
      if (error instanceof RequestError) return error;
      throw error;
    }
  });
}

const referables: ReadonlySet<unknown> = new Set<Referable>([...entityTypes, claimType, 'Entity']);

function loadReference(context: Context, reference: unknown): MaybePromise<Referred> {
  const given = (reference ?? {}) as Readonly<Record<string, unknown>>;
  const type = given['__typename'];
  if (!referables.has(type)) throw new BadReferenceError('names in __typename no type that has a key');
  const keys = keysOf(type as Referable);
  const key = keys.find(({ field }) => given[field] !== undefined);
  const fields = keys.map(({ field }) => field).join(' or ');
  if (key === undefined) throw new BadReferenceError(`to a ${type} gives none of its keys, ${fields}`);
  const value = given[key.field];
  // A gateway passes on what another graph says, and that may be that a node has no such value.
  if (value === null && key.field !== 'id') return null;
  if (typeof value !== 'string') throw new BadReferenceError(`to a ${type} gives a ${key.field} that is no text`);
  return key.find(context, value);
}
