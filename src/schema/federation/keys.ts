import { BadIdError } from '../../graph/errors.js';
import type { ClaimNode, NodeRecord } from '../../graph/records.js';
import type { MaybePromise } from '../../graph/store.js';
import { whenReady } from '../../loaders/loaders.js';
import { keyProperties } from '../../vocabulary/keys.js';
import { claimType, type EntityTypeName, parseId } from '../../vocabulary/kinds.js';
import type { Context } from '../context.js';
import { loadById, loadOfType } from '../read.js';

/** What another graph can refer to: a kind of node, a claim, or any node that claims are about. */
export type Referable = EntityTypeName | typeof claimType | 'Entity';

/** A field by whose value another graph may refer to a node, and how the node is found. Throws BadIdError. */
interface Key {
  readonly field: string;
  readonly find: (context: Context, value: string) => MaybePromise<NodeRecord | ClaimNode | null>;
}

/** The keys of each type beside its id: what other graphs know a node by. */
const naturalKeys: Readonly<Partial<Record<Referable, Key>>> = {
  Policy: { field: 'slug', find: (context, slug) => loadOfType(context, 'Policy', `Policy:${slug}`) },
  Province: { field: 'isoCode', find: byValue('Province') },
  Locality: { field: 'wikidataId', find: byValue('Locality') },
  Source: { field: 'url', find: byValue('Source') },
};

/** The keys of a type, the id first. */
export function keysOf(type: Referable): readonly Key[] {
  const natural = naturalKeys[type];
  const id: Key = { field: 'id', find: byId(type) };
  return natural === undefined ? [id] : [id, natural];
}

/** The keys of a type as directives of Federation. */
export function keyDirectives(type: Referable): { name: 'key'; args: { fields: string } }[] {
  return keysOf(type).map(({ field }) => ({ name: 'key', args: { fields: field } }));
}

function byId(type: Referable): Key['find'] {
  return (context, id) => {
    const parsed = parseId(id);
    if (parsed === null) throw new BadIdError(id);
    const isOfType = type === 'Entity' ? parsed.type !== claimType : parsed.type === type;
    return isOfType ? loadById(context, id) : null;
  };
}

function byValue(type: keyof typeof keyProperties): Key['find'] {
  const property = keyProperties[type];
  return (context, value) =>
    whenReady(context.loaders.keys.load({ type, property, value }), (id) =>
      id === null ? null : context.loaders.nodes.load(id),
    );
}
