import type { EnumValueOf } from './enums.js';

/** One kind of node that claims can be about. */
export interface Kind {
  /** Name of the type in the API, and prefix of the ids. */
  readonly type: EntityTypeName;
  /** Its value of the enum EntityType. */
  readonly code: EnumValueOf<'EntityType'>;
  /** Its file of identities is `data/nodes/<file>.json`. */
  readonly file: string;
  /** Field of Query that lists it. */
  readonly plural: string;
}

/** The names of the kinds of node that claims can be about. A SourceClaim is a node as well, but not one of these. */
export const entityTypes = [
  'Policy',
  'Province',
  'Locality',
  'Project',
  'Facility',
  'Actor',
  'Meeting',
  'Source',
] as const;
export type EntityTypeName = (typeof entityTypes)[number];

/** Every kind of node. Whatever must exist once for each kind (files, types, root fields) is derived from here. */
export const kinds: Readonly<Record<EntityTypeName, Kind>> = {
  Policy: { type: 'Policy', code: 'POLICY', file: 'policy', plural: 'policies' },
  Province: { type: 'Province', code: 'PROVINCE', file: 'province', plural: 'provinces' },
  Locality: { type: 'Locality', code: 'LOCALITY', file: 'locality', plural: 'localities' },
  Project: { type: 'Project', code: 'PROJECT', file: 'project', plural: 'projects' },
  Facility: { type: 'Facility', code: 'FACILITY', file: 'facility', plural: 'facilities' },
  Actor: { type: 'Actor', code: 'ACTOR', file: 'actor', plural: 'actors' },
  Meeting: { type: 'Meeting', code: 'MEETING', file: 'meeting', plural: 'meetings' },
  Source: { type: 'Source', code: 'SOURCE', file: 'source', plural: 'sources' },
};

/** The type name of a claim's id. */
export const claimType = 'SourceClaim';

/** A slug: lower-case letters, digits and single hyphens. */
const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const slugForm = new RegExp(`^${slug}$`);
/** Whether a text has the form of a slug. */
export function isSlug(text: string): boolean {
  return slugForm.test(text);
}

/** The form of the id of a node other than a claim. */
export const entityIdPattern = `^(${entityTypes.join('|')}):(${slug})$`;
/** The form of the id of a claim. */
export const claimIdPattern = `^${claimType}:(${slug})/(${slug})$`;
const entityId = new RegExp(entityIdPattern);
const claimId = new RegExp(claimIdPattern);

/** An id taken apart: `Locality:songchon`, or for a claim `SourceClaim:<source slug>/<key>`. */
export type ParsedId =
  | { readonly type: EntityTypeName; readonly slug: string }
  | { readonly type: typeof claimType; readonly source: string; readonly key: string };

/** Takes an id apart, or answers null where it has not the form of one. Says nothing of whether such a node exists. */
export function parseId(id: string): ParsedId | null {
  const entity = entityId.exec(id);
  if (entity) return { type: entity[1] as EntityTypeName, slug: entity[2] as string };
  const claim = claimId.exec(id);
  if (claim) return { type: claimType, source: claim[1] as string, key: claim[2] as string };
  return null;
}

/** What follows the type in an id: the slug of a node, or source and key of a claim. The id must be well formed. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** The kind of the node that an id names. The id must be well formed, as those of a checked data set are. */
export function typeOfId(id: string): EntityTypeName | typeof claimType {
  return id.slice(0, id.indexOf(':')) as EntityTypeName | typeof claimType;
}
