import * as z from 'zod';
import { dateForms, knownDate } from '../vocabulary/dates.js';
import { codesOf } from '../vocabulary/enums.js';
import { claimIdPattern, entityIdPattern, parseId } from '../vocabulary/kinds.js';
import { propertyNames } from '../vocabulary/properties.js';
import { units } from '../vocabulary/units.js';

/** The shape of the files in `data/`. Rules that need more than one value are in `check.ts`. */

const entityId = z
  .string()
  .regex(new RegExp(entityIdPattern), 'an id such as Locality:songchon')
  .describe('The id of a node, such as Locality:songchon.');
const claimId = z
  .string()
  .regex(new RegExp(claimIdPattern), 'an id such as SourceClaim:<source>/<key>')
  .describe('The id of a claim, SourceClaim:<source>/<key>.');
const date = z
  .string()
  .refine((text) => knownDate(text) !== null, dateForms)
  .describe('A date in EDTF.');
const text = z
  .string()
  .min(1)
  .refine((value) => value.trim() === value, 'text without white space at its ends');
const count = z.int().min(1);
const offset = z.int().min(0);
const digest = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, 'sha256: and 64 lower-case hexadecimal digits')
  .describe('SHA-256 of the passage after normalisation.');
/** A BCP 47 language tag. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag such as en or ko')
  .describe('A BCP 47 language tag.');

const entityValue = z.strictObject({ entity: entityId });
const dateValue = z.strictObject({ date });
const quantityValue = z
  .strictObject({
    amount: z.number().optional().describe('The amount; absent where only bounds are given.'),
    unit: z.enum(Object.keys(units) as [keyof typeof units]),
    lowerBound: z.number().optional(),
    upperBound: z.number().optional(),
    boundsExclusive: z.boolean().optional().describe('True for “more than” and “less than”.'),
    approximate: z.boolean().optional().describe('True for “about”.'),
  })
  .refine(
    (value) => value.amount !== undefined || value.lowerBound !== undefined || value.upperBound !== undefined,
    'an amount or a bound',
  );
const textValue = z.strictObject({
  text,
  language: languageTag.optional(),
  script: z
    .string()
    .regex(/^[A-Z][a-z]{3}$/, 'an ISO 15924 script code such as Hang')
    .optional()
    .describe('For a name: its script, ISO 15924.'),
  romanization: z.enum(codesOf('Romanization')).optional().describe('For a name: the scheme by which it is written.'),
});
const codeValue = z.strictObject({ code: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'a code in capitals') });
const booleanValue = z.strictObject({ boolean: z.boolean() });
const coordinatesValue = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  precision: z.number().positive().optional().describe('In degrees.'),
});
const unknownValue = z.strictObject({ unknown: z.literal(true), note: text.optional() });

const value = z
  .union([entityValue, dateValue, quantityValue, textValue, codeValue, booleanValue, coordinatesValue, unknownValue])
  .describe('The value, of the type that the registry gives for the property, or an explicit unknown.');

const locator = z
  .strictObject({
    kind: z.enum(codesOf('LocatorKind')),
    line: count
      .optional()
      .describe('The line in the held text, counted from 1; of a page that is not held, the paragraph of its text.'),
    sentence: count.optional().describe('The sentence within the line, counted from 1.'),
    table: text.optional().describe('The heading over the table.'),
    row: count.optional().describe('The row, counted from 1 after the header.'),
    column: text.optional().describe('The name of the column.'),
    footnote: count.optional().describe('The number of the footnote, as printed.'),
    start: offset.optional().describe('Start of the passage in Unicode code points.'),
    end: offset.optional().describe('End of the passage in Unicode code points, exclusive.'),
    digest: digest.optional(),
  })
  .describe('A place in a document, after the W3C TextPositionSelector.');

const attribution = z.strictObject({
  actor: entityId
    .nullable()
    .describe('Null where the source names nobody; then the role is UNNAMED and a note says what it prints.'),
  role: z.enum(codesOf('AttributionRole')),
  document: entityId.optional().describe('The document in which it was said or published.'),
  date: date.optional(),
  check: z.enum(codesOf('AttributionCheck')).optional().describe('NOT_CHECKED where absent.'),
  note: text.optional(),
});

const relation = z
  .strictObject({ kind: z.enum(codesOf('ClaimRelationKind')), claim: claimId, note: text })
  .describe('An editorial relation to another claim: which one, and why.');

/** One claim. */
export const claimShape = z.strictObject({
  id: claimId,
  subject: entityId,
  involves: z.array(entityId).optional(),
  property: z.enum(propertyNames as [(typeof propertyNames)[number]]),
  value,
  originalValue: text.optional().describe('The value as printed, where it differs.'),
  statement: text.describe('One sentence in our own words that a reader understands alone.'),
  document: entityId
    .optional()
    .describe('The held text in which the passage stands, where that is not the source itself.'),
  locator: locator.optional().describe('The document as a whole where absent.'),
  context: z.array(locator).optional().describe('Further places in the same document that the reading needs.'),
  attribution: z
    .array(attribution)
    .optional()
    .describe('From who first said it onwards, without the source itself, which is added as the last link.'),
  primarySource: entityId.optional(),
  knowledgeLevel: z.enum(codesOf('KnowledgeLevel')),
  validFrom: date.optional(),
  validTo: date.optional(),
  pointInTime: date.optional(),
  ordinal: count.optional(),
  scope: z.string().optional().describe('The id of a node, or a code of FacilityKind.'),
  exhaustive: z.boolean().optional().describe('True where the source says that the members of this list are all.'),
  derivedFrom: z.array(claimId).min(1).optional(),
  rank: z.enum(codesOf('Rank')).optional().describe('NORMAL where absent.'),
  rankReason: text.optional(),
  supersedes: claimId.optional(),
  supersedesReason: text.optional(),
  relations: z
    .array(relation)
    .min(1)
    .optional()
    .describe('Relations that the editors see, where values cannot be compared.'),
  generatedBy: z
    .enum(['import-wikitable', 'import-bibliography', 'import-events'])
    .optional()
    .describe('The program that wrote the claim; absent for one that a person wrote.'),
});

const versionNumber = z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0');

/** The manifest of a data set. */
export const manifestShape = z.strictObject({
  name: text,
  version: versionNumber,
  licence: text.describe('An SPDX expression.'),
  baseUri: z
    .url()
    .refine((url) => !url.endsWith('/'), 'an address without a slash at its end')
    .describe('The URI of a node is <baseUri>/node/<id>.'),
  policy: entityId.describe('The policy that the data set is about.'),
});
const contest = z
  .strictObject({
    subject: entityId,
    property: z.enum(propertyNames as [(typeof propertyNames)[number]]),
    claim: claimId.describe(
      'A claim of the fact, by which it is found again: the id of a fact holds in one version only.',
    ),
    explanation: text.optional().describe('How the claims stood to one another in that version, in words.'),
  })
  .describe('A fact that became contested, or ceased to be.');

const statusChange = z
  .strictObject({
    subject: entityId,
    from: z.enum(codesOf('ProjectStatus')).optional().describe('Absent where there was none, or none was sure.'),
    to: z.enum(codesOf('ProjectStatus')).optional().describe('Absent where there is none any more, or none is sure.'),
  })
  .describe('Works of which another status was shown than in the version before.');

const withdrawal = z
  .strictObject({
    claim: claimId,
    subject: entityId,
    statement: text.describe('What it stated last.'),
    places: z.array(entityId).min(1).optional().describe('The localities and provinces of which it spoke.'),
  })
  .describe('A claim that is no longer there, with what has to be known of it to tell of it.');

/** A version of the data set: what it brought, held against the version before. */
export const versionShape = z.strictObject({
  version: versionNumber,
  digest: digest.describe('The digest of the content of that version.'),
  released: z
    .string()
    .refine(isInstant, 'an instant in UTC such as 2026-11-22T05:12:25Z')
    .describe('Since when there is that version: an instant in UTC.'),
  added: z.array(claimId).min(1).optional().describe('Claims that are new. Never of the first version: there all are.'),
  changed: z.array(claimId).min(1).optional().describe('Claims that read otherwise than before.'),
  withdrawn: z.array(withdrawal).min(1).optional(),
  contested: z.array(contest).min(1).optional().describe('Facts that became contested.'),
  settled: z.array(contest).min(1).optional().describe('Facts that ceased to be contested.'),
  statuses: z.array(statusChange).min(1).optional(),
});
/** The versions of a data set, the oldest first. */
export const historyShape = z.array(versionShape).min(1);
/** One file of node identities. */
export const nodesShape = z.array(entityId);
/** One file of claims. */
export const claimsShape = z.array(claimShape);

export type Manifest = z.infer<typeof manifestShape>;
/** A version as it stands in the file. */
export type VersionRecord = z.infer<typeof versionShape>;
/** A claim as it stands in a file. */
export type ClaimRecord = z.infer<typeof claimShape>;
export type LocatorRecord = z.infer<typeof locator>;
export type AttributionRecord = z.infer<typeof attribution>;
export type ValueRecord = z.infer<typeof value>;

/** JSON Schema (2020-12) of the four kinds of file, for editors. */
export function datasetJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Data set of the 20×10 Knowledge Graph',
    $defs: {
      manifest: z.toJSONSchema(manifestShape),
      nodes: z.toJSONSchema(nodesShape),
      claims: z.toJSONSchema(claimsShape),
      history: z.toJSONSchema(historyShape),
    },
    anyOf: ['manifest', 'nodes', 'claims', 'history'].map((kind) => ({ $ref: `#/$defs/${kind}` })),
  };
}

/** Whether a text is an instant in UTC as it is written here: one form, so that texts can be compared. */
export function isInstant(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && `${new Date(at).toISOString().slice(0, 19)}Z` === text;
}

/** Whether a string has the form of the id of a node (not of a claim). */
export function isEntityId(id: string): boolean {
  const parsed = parseId(id);
  return parsed !== null && 'slug' in parsed;
}
