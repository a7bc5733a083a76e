import { DataFactory, type NamedNode, type Quad, type Term } from 'n3';
import type { LocatorRecord, ValueRecord } from '../dataset/shape.js';
import type { AttributionLink, ClaimNode, FactRecord } from '../graph/records.js';
import { type EntityTypeName, typeOfId } from '../vocabulary/kinds.js';
import { codesFor, propertyOf } from '../vocabulary/properties.js';
import { labelOfLocator } from './place.js';
import { booleanLiteral, dateLiteral, numberLiteral, outside, type Terms, textLiteral } from './terms.js';

/**
 * One claim in RDF, after the nanopublication guidelines (nanopub.net): what is said, in a named graph that has the
 * URI of the claim; where it comes from; what this data set makes of it; and the head that joins them. Every part has
 * a URI of its own and none is a blank node, so that the same claim is the same quads in every format.
 */
export interface Nanopublication {
  /** Subject, property and value. */
  readonly assertion: Quad;
  /** The parts of the value and the qualifiers, in the graph of the assertion. */
  readonly qualifiers: readonly Quad[];
  readonly provenance: readonly Quad[];
  readonly publication: readonly Quad[];
  readonly head: readonly Quad[];
}

/** All quads, graph by graph. */
export function quadsOf({ head, assertion, qualifiers, provenance, publication }: Nanopublication): Quad[] {
  return [...head, assertion, ...qualifiers, ...provenance, ...publication];
}

/**
 * The triples for a format without graphs. Merged, the assertions of claims that exclude each other would read as our
 * own, so there the assertion is not made but described (rdf:subject, rdf:predicate, rdf:object of the claim).
 */
export function triplesOf({ assertion, qualifiers, provenance, publication }: Nanopublication): Quad[] {
  const { subject, predicate, object, graph } = assertion;
  const claim = graph as NamedNode;
  return [
    ...[
      [outside('rdf', 'type'), outside('rdf', 'Statement')] as const,
      [outside('rdf', 'subject'), subject] as const,
      [outside('rdf', 'predicate'), predicate] as const,
      [outside('rdf', 'object'), object] as const,
    ].map(([of, value]) => DataFactory.quad(claim, of, value as NamedNode)),
    ...[...provenance, ...qualifiers, ...publication].map((quad) =>
      DataFactory.quad(quad.subject, quad.predicate, quad.object),
    ),
  ];
}

/** What is said of a subject; null and absent values are left out. */
type Say = (subject: NamedNode, predicate: NamedNode, ...objects: readonly (Term | null | undefined)[]) => void;

function graphOf(name: NamedNode): { quads: Quad[]; say: Say } {
  const quads: Quad[] = [];
  const say: Say = (subject, predicate, ...objects) => {
    for (const object of objects) {
      if (object != null) quads.push(DataFactory.quad(subject, predicate, object as NamedNode, name));
    }
  };
  return { quads, say };
}

const type = outside('rdf', 'type');

/** A value that may be absent, made into a term. */
function optional<Value>(value: Value | null | undefined, make: (value: Value) => Term): Term | null {
  return value == null ? null : make(value);
}

/** Says a claim in RDF. The fact is the one in which it takes part, if any. */
export function nanopublicationOf(claim: ClaimNode, fact: FactRecord | null, terms: Terms): Nanopublication {
  const named = terms.node(claim.id);
  const asserted = graphOf(named);
  const subject = terms.node(claim.subject);
  const value = valueTerm(claim, terms, asserted.say);
  sayQualifiers(claim, terms, asserted.say);
  return {
    assertion: DataFactory.quad(subject, terms.property(claim.property), value as NamedNode, named),
    qualifiers: asserted.quads,
    provenance: provenanceOf(claim, terms),
    publication: publicationOf(claim, fact, terms),
    head: headOf(claim, terms),
  };
}

function headOf(claim: ClaimNode, terms: Terms): Quad[] {
  const { quads, say } = graphOf(terms.part(claim.id, 'head'));
  const whole = terms.part(claim.id, 'nanopublication');
  say(whole, type, outside('np', 'Nanopublication'));
  say(whole, outside('np', 'hasAssertion'), terms.node(claim.id));
  say(whole, outside('np', 'hasProvenance'), terms.part(claim.id, 'provenance'));
  say(whole, outside('np', 'hasPublicationInfo'), terms.part(claim.id, 'publication'));
  return quads;
}

/** The value as a term. What has parts (a quantity, a point, an unknown) is a thing of its own, and its parts are said. */
function valueTerm(claim: ClaimNode, terms: Terms, say: Say): Term {
  const value: ValueRecord = claim.value;
  if ('entity' in value) return terms.node(value.entity);
  if ('date' in value) return dateLiteral(value.date);
  if ('text' in value) return textLiteral(value.text, value.language);
  if ('boolean' in value) return booleanLiteral(value.boolean);
  if ('code' in value) {
    const of = codesFor(propertyOf(claim.property), typeOfId(claim.subject) as EntityTypeName);
    return of === null ? textLiteral(value.code) : terms.code(of, value.code);
  }
  const thing = terms.part(claim.id, 'value');
  if ('unit' in value) {
    say(thing, type, outside('schema', 'QuantitativeValue'));
    say(thing, outside('schema', 'value'), optional(value.amount, numberLiteral));
    say(thing, outside('schema', 'minValue'), optional(value.lowerBound, numberLiteral));
    say(thing, outside('schema', 'maxValue'), optional(value.upperBound, numberLiteral));
    say(thing, outside('schema', 'unitText'), textLiteral(value.unit));
    say(thing, terms.own('boundsExclusive'), optional(value.boundsExclusive, booleanLiteral));
    say(thing, terms.own('approximate'), optional(value.approximate, booleanLiteral));
  } else if ('latitude' in value) {
    say(thing, type, outside('schema', 'GeoCoordinates'));
    say(thing, outside('schema', 'latitude'), numberLiteral(value.latitude));
    say(thing, outside('schema', 'longitude'), numberLiteral(value.longitude));
    say(thing, terms.own('precision'), optional(value.precision, numberLiteral));
  } else {
    say(thing, type, terms.own('UnknownValue'));
    say(
      thing,
      outside('rdfs', 'comment'),
      optional(value.note, (note) => textLiteral(note, 'en')),
    );
  }
  return thing;
}

function sayQualifiers(claim: ClaimNode, terms: Terms, say: Say): void {
  const named = terms.node(claim.id);
  for (const name of ['validFrom', 'validTo', 'pointInTime'] as const) {
    say(named, terms.own(name), optional(claim[name], dateLiteral));
  }
  say(named, terms.own('ordinal'), optional(claim.ordinal, numberLiteral));
  say(
    named,
    terms.own('scope'),
    optional(claim.scope, (scope) => (scope.includes(':') ? terms.node(scope) : terms.code('FacilityKind', scope))),
  );
  say(named, terms.own('exhaustive'), optional(claim.exhaustive, booleanLiteral));
  if ('text' in claim.value) {
    say(named, terms.own('script'), optional(claim.value.script, textLiteral));
    say(
      named,
      terms.own('romanization'),
      optional(claim.value.romanization, (scheme) => terms.code('Romanization', scheme)),
    );
  }
}

function provenanceOf(claim: ClaimNode, terms: Terms): Quad[] {
  const { quads, say } = graphOf(terms.part(claim.id, 'provenance'));
  const named = terms.node(claim.id);
  const nodes = (ids: readonly string[] = []): NamedNode[] => ids.map((id) => terms.node(id));
  say(named, type, outside('schema', 'Claim'), outside('prov', 'Entity'));
  // Statements are in our own words, and those are English.
  say(named, outside('schema', 'text'), textLiteral(claim.statement, 'en'));
  say(named, outside('schema', 'about'), terms.node(claim.subject));
  say(named, terms.own('involves'), ...nodes(claim.involves));
  say(named, terms.own('knowledgeLevel'), terms.code('KnowledgeLevel', claim.knowledgeLevel));
  say(
    named,
    terms.own('originalValue'),
    optional(claim.originalValue, (text) => textLiteral(text)),
  );
  say(named, outside('schema', 'appearance'), terms.node(claim.source));
  say(named, outside('cito', 'cites'), terms.node(claim.source));
  say(
    named,
    outside('prov', 'hadPrimarySource'),
    optional(claim.primarySource, (id) => terms.node(id)),
  );
  say(named, outside('prov', 'wasDerivedFrom'), ...nodes(claim.derivedFrom));
  say(named, outside('cito', 'agreesWith'), ...nodes(claim.agreesWith));
  say(named, outside('cito', 'disagreesWith'), ...nodes(claim.contradicts));
  for (const relation of claim.relations ?? []) {
    // CiTO has a property of the name of each kind.
    say(named, outside('cito', relation.kind.toLowerCase()), terms.node(relation.claim));
  }
  say(
    named,
    terms.own('origin'),
    optional(claim.origin, (id) => terms.node(id)),
  );
  const actors = claim.chain.flatMap(({ actor }) => (actor === null ? [] : [actor]));
  say(named, outside('prov', 'wasAttributedTo'), ...nodes([...new Set(actors)]));
  for (const [index, link] of claim.chain.entries()) sayAttribution(claim.id, index + 1, link, terms, say);
  sayPlace(claim, terms.own('place'), 'place', claim.locator ?? { kind: 'DOCUMENT' }, terms, say);
  for (const [index, locator] of (claim.context ?? []).entries()) {
    sayPlace(claim, terms.own('context'), `context-${index + 1}`, locator, terms, say);
  }
  return quads;
}

function sayAttribution(id: string, ordinal: number, link: AttributionLink, terms: Terms, say: Say): void {
  const part = terms.part(id, `attribution-${ordinal}`);
  say(terms.node(id), outside('prov', 'qualifiedAttribution'), part);
  say(part, type, outside('prov', 'Attribution'));
  say(
    part,
    outside('prov', 'agent'),
    optional(link.actor, (actor) => terms.node(actor)),
  );
  say(part, outside('prov', 'hadRole'), terms.code('AttributionRole', link.role));
  say(part, terms.own('ordinal'), numberLiteral(ordinal));
  say(
    part,
    terms.own('attributionDocument'),
    optional(link.document, (document) => terms.node(document)),
  );
  say(part, terms.own('attributionDate'), optional(link.date, dateLiteral));
  say(part, terms.own('check'), terms.code('AttributionCheck', link.check ?? 'NOT_CHECKED'));
  say(
    part,
    outside('rdfs', 'comment'),
    optional(link.note, (note) => textLiteral(note, 'en')),
  );
}

function sayPlace(
  claim: ClaimNode,
  predicate: NamedNode,
  name: string,
  locator: LocatorRecord,
  terms: Terms,
  say: Say,
): void {
  const place = terms.part(claim.id, name);
  say(terms.node(claim.id), predicate, place);
  say(place, type, outside('oa', 'SpecificResource'));
  say(place, outside('oa', 'hasSource'), terms.node(claim.document ?? claim.source));
  say(place, outside('rdfs', 'label'), textLiteral(labelOfLocator(locator), 'en'));
  say(place, terms.own('locatorKind'), terms.code('LocatorKind', locator.kind));
  for (const key of ['line', 'sentence', 'row', 'footnote'] as const) {
    say(place, terms.own(key), optional(locator[key], numberLiteral));
  }
  for (const key of ['table', 'column', 'digest'] as const) {
    say(
      place,
      terms.own(key),
      optional(locator[key], (text) => textLiteral(text)),
    );
  }
  if (locator.start === undefined || locator.end === undefined) return;
  const position = terms.part(claim.id, `${name}-position`);
  say(place, outside('oa', 'hasSelector'), position);
  say(position, type, outside('oa', 'TextPositionSelector'));
  say(position, outside('oa', 'start'), numberLiteral(locator.start));
  say(position, outside('oa', 'end'), numberLiteral(locator.end));
}

function publicationOf(claim: ClaimNode, fact: FactRecord | null, terms: Terms): Quad[] {
  const { quads, say } = graphOf(terms.part(claim.id, 'publication'));
  const named = terms.node(claim.id);
  say(terms.part(claim.id, 'nanopublication'), outside('dcterms', 'isPartOf'), terms.dataset);
  say(named, terms.own('rank'), terms.code('Rank', claim.rank ?? 'NORMAL'));
  say(
    named,
    terms.own('rankReason'),
    optional(claim.rankReason, (reason) => textLiteral(reason, 'en')),
  );
  say(
    named,
    outside('prov', 'wasRevisionOf'),
    optional(claim.supersedes, (id) => terms.node(id)),
  );
  say(
    named,
    terms.own('supersedesReason'),
    optional(claim.supersedesReason, (reason) => textLiteral(reason, 'en')),
  );
  say(
    named,
    outside('prov', 'wasGeneratedBy'),
    optional(claim.generatedBy, (program) => terms.program(program)),
  );
  if (fact !== null) {
    say(named, terms.own('fact'), textLiteral(fact.id));
    say(named, terms.own('agreement'), terms.code('Agreement', fact.agreement));
  }
  return quads;
}
