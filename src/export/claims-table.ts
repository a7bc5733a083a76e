import { codeOf, dateValue } from '../graph/read.js';
import type { ClaimNode, FactRecord, NodeRecord } from '../graph/records.js';
import { typeOfId } from '../vocabulary/kinds.js';
import { propertyOf } from '../vocabulary/properties.js';
import { chainText } from './chain.js';
import { claimPages, type ExportSource, factsById, nodesById, shortNameOf } from './pages.js';
import { labelOfLocator } from './place.js';
import type { Column, Table } from './table.js';
import { valueText } from './value-text.js';

/** A claim with what its row needs beyond what stands in it. */
export interface ClaimRow {
  readonly claim: ClaimNode;
  readonly dataset: string;
  readonly fact: FactRecord | null;
  readonly nodes: ReadonlyMap<string, NodeRecord>;
}

/** The property types of FollowTheMoney under which values go. What it knows no type for is a string. */
function propType({ claim }: ClaimRow): string {
  if (['NAME', 'ALIAS', 'FORMER_NAME'].includes(claim.property)) return 'name';
  if (claim.property === 'URL') return 'url';
  const { type } = propertyOf(claim.property);
  if (type === 'quantity') return 'number';
  return type === 'code' || type === 'boolean' || type === 'coordinates' ? 'string' : type;
}

const documentOf = ({ claim }: ClaimRow): string => claim.document ?? claim.source;
const retrieved = (row: ClaimRow): string | null => {
  const document = row.nodes.get(documentOf(row));
  return document === undefined ? null : dateValue(document, 'RETRIEVED');
};

/** The columns of a statement of FollowTheMoney (opensanctions/followthemoney, followthemoney/statement). */
const statementColumns: readonly Column<ClaimRow>[] = [
  {
    name: 'id',
    type: 'string',
    required: true,
    description: 'The id of the claim.',
    cell: ({ claim }) => claim.id,
  },
  {
    name: 'entity_id',
    type: 'string',
    required: true,
    description: 'The node of which it speaks.',
    cell: ({ claim }) => claim.subject,
  },
  {
    name: 'canonical_id',
    type: 'string',
    required: true,
    description: 'The same: nodes are not merged.',
    cell: ({ claim }) => claim.subject,
  },
  {
    name: 'prop',
    type: 'string',
    required: true,
    description: 'The property.',
    cell: ({ claim }) => claim.property,
  },
  {
    name: 'prop_type',
    type: 'string',
    required: true,
    description:
      'The type of the property: entity, date, number, name, url, text, or string for what is none of these.',
    cell: propType,
  },
  {
    name: 'schema',
    type: 'string',
    required: true,
    description: 'The type of the node.',
    cell: ({ claim }) => typeOfId(claim.subject),
  },
  {
    name: 'value',
    type: 'string',
    description:
      'The value: the id of a node, a date in EDTF, a code, true or false, a text, latitude and longitude with a comma between; a quantity as 20, ~20 (about), >5, >=5, <5, <=5, 5..10 or 5<..<10 (bounds ruled out), its unit in the column unit. Empty where the source says that it is not known.',
    cell: ({ claim }) => valueText(claim.value),
  },
  {
    name: 'dataset',
    type: 'string',
    required: true,
    description: 'The short name of this data set.',
    cell: ({ dataset }) => dataset,
  },
  {
    name: 'lang',
    type: 'string',
    description: 'The language of a text, as a BCP 47 tag.',
    cell: ({ claim }) => ('text' in claim.value ? claim.value.language : null),
  },
  {
    name: 'original_value',
    type: 'string',
    description: 'The value as printed, where it differs.',
    cell: ({ claim }) => claim.originalValue,
  },
  {
    name: 'external',
    type: 'boolean',
    required: true,
    description: 'Always false: no row is a mere candidate.',
    cell: () => false,
  },
  {
    name: 'first_seen',
    type: 'string',
    description: 'When our copy of the document was made, in EDTF; empty where we have none.',
    cell: retrieved,
  },
  {
    name: 'last_seen',
    type: 'string',
    description: 'The same: a copy is made once, and a changed page is another document.',
    cell: retrieved,
  },
  {
    name: 'origin',
    type: 'string',
    description: 'The program that wrote the claim; empty for one that a person wrote.',
    cell: ({ claim }) => claim.generatedBy,
  },
];

const ownColumns: readonly Column<ClaimRow>[] = [
  {
    name: 'statement',
    type: 'string',
    required: true,
    description: 'The claim as one sentence in our own words, in English.',
    cell: ({ claim }) => claim.statement,
  },
  {
    name: 'knowledge_level',
    type: 'string',
    required: true,
    description: 'What kind of statement it is: ASSERTION, PLAN, PREDICTION, OBSERVATION, INFERENCE or EVALUATION.',
    cell: ({ claim }) => claim.knowledgeLevel,
  },
  {
    name: 'unit',
    type: 'string',
    description: 'The unit of a quantity.',
    cell: ({ claim }) => ('unit' in claim.value ? claim.value.unit : null),
  },
  {
    name: 'valid_from',
    type: 'string',
    description: 'Since when it holds, in EDTF.',
    cell: ({ claim }) => claim.validFrom,
  },
  {
    name: 'valid_to',
    type: 'string',
    description: 'Until when it holds, in EDTF.',
    cell: ({ claim }) => claim.validTo,
  },
  {
    name: 'point_in_time',
    type: 'string',
    description: 'The time for which it holds, in EDTF.',
    cell: ({ claim }) => claim.pointInTime,
  },
  {
    name: 'ordinal',
    type: 'integer',
    description: 'The number by which the source counts, such as the year of the policy.',
    cell: ({ claim }) => claim.ordinal,
  },
  {
    name: 'scope',
    type: 'string',
    description: 'The node, or the kind of facility, to which it is confined.',
    cell: ({ claim }) => claim.scope,
  },
  {
    name: 'exhaustive',
    type: 'boolean',
    description: 'True where the source says that the members of this list are all.',
    cell: ({ claim }) => claim.exhaustive,
  },
  {
    name: 'source',
    type: 'string',
    required: true,
    description: 'The document that makes the claim.',
    cell: ({ claim }) => claim.source,
  },
  {
    name: 'source_kind',
    type: 'string',
    description: 'The class of that document.',
    cell: ({ claim, nodes }) => {
      const source = nodes.get(claim.source);
      return source === undefined ? null : codeOf(source, 'KIND');
    },
  },
  {
    name: 'document',
    type: 'string',
    required: true,
    description: 'The document in whose text the passage stands.',
    cell: documentOf,
  },
  {
    name: 'locator',
    type: 'string',
    required: true,
    description: 'The place in that document, in words.',
    cell: ({ claim }) => labelOfLocator(claim.locator ?? { kind: 'DOCUMENT' }),
  },
  {
    name: 'start',
    type: 'integer',
    description: 'Where the passage starts, in Unicode code points from the start of the text that we held.',
    cell: ({ claim }) => claim.locator?.start,
  },
  {
    name: 'end',
    type: 'integer',
    description: 'Where the passage ends, exclusive, in Unicode code points.',
    cell: ({ claim }) => claim.locator?.end,
  },
  {
    name: 'digest',
    type: 'string',
    description: 'SHA-256 of the passage after normalisation (NFC, every run of white space one space, trimmed).',
    cell: ({ claim }) => claim.locator?.digest,
  },
  {
    name: 'attribution',
    type: 'string',
    required: true,
    description: 'Who said it and through whom it came into print, with the role of each.',
    cell: ({ claim, nodes }) => chainText(claim.chain, nodes),
  },
  {
    name: 'primary_source',
    type: 'string',
    description: 'The document that the source itself cites for it.',
    cell: ({ claim }) => claim.primarySource,
  },
  {
    name: 'derived_from',
    type: 'string',
    description: 'The claims on which an inference of the editors rests, with semicolons between them.',
    cell: ({ claim }) => claim.derivedFrom,
  },
  {
    name: 'origin_actor',
    type: 'string',
    description: 'The independent origin: the earliest body in the chain that published or observed it.',
    cell: ({ claim }) => claim.origin,
  },
  {
    name: 'rank',
    type: 'string',
    required: true,
    description: 'PREFERRED, NORMAL, or DEPRECATED for a claim that is known to be wrong or misread.',
    cell: ({ claim }) => claim.rank ?? 'NORMAL',
  },
  {
    name: 'agreement',
    type: 'string',
    description: 'How far independent origins agree on its fact: SINGLE_SOURCE, CORROBORATED or CONTESTED.',
    cell: ({ fact }) => fact?.agreement,
  },
  {
    name: 'fact',
    type: 'string',
    description: 'The id of the fact in which it takes part; empty for one that takes no part in any.',
    cell: ({ claim }) => claim.fact,
  },
];

/** The table of all claims: the columns of a FollowTheMoney statement, then ours. */
export const claimsTable: Table<ClaimRow> = {
  name: 'claims',
  title: 'Claims',
  description: 'Every claim of the data set, one a row, in the order of the data set.',
  columns: [...statementColumns, ...ownColumns],
};

/** The rows of the table of claims. */
export async function* claimRows(source: ExportSource): AsyncGenerator<readonly ClaimRow[]> {
  const dataset = shortNameOf(source.dataset);
  for await (const claims of claimPages(source, { list: 'claims' })) {
    const nodes = await nodesById(
      source,
      claims.flatMap((claim) => [claim.source, claim.document, ...claim.chain.map((link) => link.actor)]),
    );
    const facts = await factsById(
      source,
      claims.map((claim) => claim.fact),
    );
    yield claims.map((claim) => ({ claim, dataset, nodes, fact: facts.get(claim.fact ?? '') ?? null }));
  }
}
