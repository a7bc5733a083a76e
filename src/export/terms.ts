import { DataFactory, type Literal, type NamedNode } from 'n3';
import type { Claim } from '../dataset/read.js';
import { parseDate } from '../vocabulary/dates.js';
import type { EnumName } from '../vocabulary/enums.js';
import type { PropertyName } from '../vocabulary/properties.js';

/** The vocabularies of others in which the graph is said, by their usual prefixes. */
export const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  /** PROV-O: who said it, and what it rests on. */
  prov: 'http://www.w3.org/ns/prov#',
  /** Web Annotation: the place in the document. */
  oa: 'http://www.w3.org/ns/oa#',
  /** CiTO: how claims and documents relate to one another. */
  cito: 'http://purl.org/spar/cito/',
  schema: 'https://schema.org/',
  /** Nanopublications: one assertion, with its provenance and its publication, each a named graph. */
  np: 'http://www.nanopub.org/nschema#',
  dcterms: 'http://purl.org/dc/terms/',
} as const;

/** The datatype of dates that no type of XML Schema can hold, such as `2024~` or `2024-02-21/2024-02-29`. */
const edtfDatatype = 'http://id.loc.gov/datatypes/edtf';

/** The terms of our own that are no properties of the registry, each with its meaning. */
export const ownTerms = {
  Fact: 'All claims on one property of one node whose times can overlap.',
  UnknownValue: 'A value of which a source says that it is not known.',
  agreement: 'How far independent origins agree on the fact in which the claim takes part.',
  approximate: 'Whether the source says “about” or the like.',
  attributionDate: 'When the agent of the attribution said or published it.',
  attributionDocument: 'The document in which the agent of the attribution said or published it.',
  boundsExclusive: 'Whether the bounds themselves are ruled out.',
  check: 'Whether the document credited was read, and says so.',
  column: 'The column of the table in which the value stands.',
  context: 'A further place in the same document that the reading needs.',
  digest:
    'SHA-256, as sha256: and hexadecimal digits: of the passage after normalisation (NFC, every run of white space one space, trimmed), or of the content of the data set.',
  exhaustive: 'Whether the source says that the members of this list are all.',
  fact: 'The fact in which the claim takes part.',
  footnote: 'The number of the footnote, as printed.',
  involves: 'A further node of which the claim speaks.',
  knowledgeLevel: 'What kind of statement the claim is.',
  line: 'The line of the held text, counted from 1.',
  locatorKind: 'The kind of the place.',
  ordinal: 'For a claim, the number by which the source counts; for an attribution, its place in the chain from 1.',
  origin: 'The independent origin of the claim: the earliest body in its chain that published or observed it.',
  originalValue: 'The value as the source prints it.',
  place: 'The place at which the claim was read.',
  pointInTime: 'The time for which the claim holds.',
  precision: 'How exact the point is, in degrees.',
  rank: 'How the data set weighs the claim against others on the same fact.',
  rankReason: 'Why the claim has its rank.',
  romanization: 'The scheme by which a name is written in Latin letters.',
  row: 'The row of the table, counted from 1 after its header.',
  scope: 'The part or the group to which the claim is confined.',
  script: 'The script of a name, ISO 15924.',
  sentence: 'The sentence within the line, counted from 1.',
  supersedesReason: 'Why the claim stands in place of the one that it revises.',
  table: 'The heading over the table.',
  validFrom: 'Since when it holds.',
  validTo: 'Until when it holds.',
} as const;

/** The programs that write claims, each with what it does. */
export const programs = {
  'import-wikitable': 'Reads the tables of a page of an encyclopaedia into claims.',
  'import-bibliography': 'Reads a table of documents into the claims of their catalogue.',
  'import-events': 'Reads a table of dated events into claims of the documents that state them.',
} as const satisfies Record<NonNullable<Claim['generatedBy']>, string>;

/** The terms of one data set: URIs of its nodes under `<base>/node/`, its vocabulary under `<base>/vocabulary#`. */
export interface Terms {
  /** The data set itself. */
  readonly dataset: NamedNode;
  node(id: string): NamedNode;
  /** A thing that exists only as part of a claim, such as its place: `<URI of the claim>#<name>`. */
  part(id: string, name: string): NamedNode;
  property(name: PropertyName): NamedNode;
  own(name: keyof typeof ownTerms): NamedNode;
  /** A run of a program that writes claims. */
  program(name: keyof typeof programs): NamedNode;
  /** The class of nodes of a type. */
  type(name: string): NamedNode;
  /** A value of an enumeration; the name of the enumeration keeps COMPLETED the status apart from the property. */
  code(name: EnumName, code: string): NamedNode;
}

/** The terms under a base URI (without a slash at its end). */
export function termsUnder(baseUri: string): Terms {
  const named = (path: string): NamedNode => DataFactory.namedNode(`${baseUri}/${path}`);
  return {
    dataset: named(''),
    node: (id) => named(`node/${id}`),
    part: (id, name) => named(`node/${id}#${name}`),
    property: (name) => named(`vocabulary#${name}`),
    own: (name) => named(`vocabulary#${name}`),
    program: (name) => named(`vocabulary#${name}`),
    type: (name) => named(`vocabulary#${name}`),
    code: (name, code) => named(`vocabulary#${name}-${code}`),
  };
}

/** The prefixes of a document: those of others, and `kg` and `node` of the data set. */
export function prefixesUnder(baseUri: string): Readonly<Record<string, string>> {
  return { ...namespaces, kg: `${baseUri}/vocabulary#`, node: `${baseUri}/node/` };
}

/** A term of one of the vocabularies of others, such as `outside('prov', 'agent')`. */
export function outside(prefix: keyof typeof namespaces, name: string): NamedNode {
  return DataFactory.namedNode(`${namespaces[prefix]}${name}`);
}

/** A text, with its language as a BCP 47 tag where it is known. */
export function textLiteral(text: string, language?: string): Literal {
  return language === undefined ? DataFactory.literal(text) : DataFactory.literal(text, language);
}

/** A truth value. */
export function booleanLiteral(value: boolean): Literal {
  return DataFactory.literal(String(value), outside('xsd', 'boolean'));
}

/** A number: xsd:integer, xsd:decimal, or xsd:double where JavaScript writes it with an exponent. */
export function numberLiteral(value: number): Literal {
  const text = String(value);
  const type = text.includes('e') ? 'double' : text.includes('.') ? 'decimal' : 'integer';
  return DataFactory.literal(text, outside('xsd', type));
}

const dateTypes: Partial<Record<string, string>> = { DAY: 'date', MONTH: 'gYearMonth', YEAR: 'gYear' };

/** A date in EDTF, under the type of XML Schema that says the same where there is one. */
export function dateLiteral(edtf: string): Literal {
  const type = dateTypes[parseDate(edtf)?.precision ?? ''];
  return DataFactory.literal(edtf, type === undefined ? DataFactory.namedNode(edtfDatatype) : outside('xsd', type));
}
