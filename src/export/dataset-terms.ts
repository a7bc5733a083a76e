import { DataFactory, type NamedNode, type Quad, type Term } from 'n3';
import type { DatasetInfo, NodeRecord } from '../graph/records.js';
import { type EnumName, enums } from '../vocabulary/enums.js';
import { type EntityTypeName, entityTypes, kinds } from '../vocabulary/kinds.js';
import { propertyNames, propertyOf } from '../vocabulary/properties.js';
import { outside, ownTerms, programs, type Terms, textLiteral } from './terms.js';

const type = outside('rdf', 'type');
const label = outside('rdfs', 'label');
const comment = outside('rdfs', 'comment');

/** What stands in no claim, in the default graph: the data set, its vocabulary, and what each node is. */

/** The data set as a whole. */
export function datasetQuads(dataset: DatasetInfo, terms: Terms): Quad[] {
  const { name, version, licence, digest, policy } = dataset;
  const address = licenceAddress(licence);
  return [
    triple(terms.dataset, type, outside('schema', 'Dataset')),
    triple(terms.dataset, outside('schema', 'name'), textLiteral(name)),
    triple(terms.dataset, outside('schema', 'version'), textLiteral(version)),
    triple(
      terms.dataset,
      outside('dcterms', 'license'),
      address === null ? textLiteral(licence) : DataFactory.namedNode(address),
    ),
    triple(terms.dataset, terms.own('digest'), textLiteral(digest)),
    triple(terms.dataset, outside('schema', 'about'), terms.node(policy)),
  ];
}

/** The address of a licence: a single identifier of SPDX has one, an expression of several has none. */
export function licenceAddress(licence: string): string | null {
  return /^[A-Za-z0-9.-]+$/.test(licence) ? `https://spdx.org/licenses/${licence}` : null;
}

/** Every term of the vocabulary with its meaning: properties, codes and the terms that say where claims come from. */
export function vocabularyQuads(terms: Terms): Quad[] {
  const defined = (term: NamedNode, of: NamedNode, name: string, meaning: string): Quad[] => [
    triple(term, type, of),
    triple(term, label, textLiteral(name)),
    triple(term, comment, textLiteral(meaning, 'en')),
  ];
  const property = outside('rdf', 'Property');
  const enumNames = Object.keys(enums) as EnumName[];
  return [
    ...propertyNames.flatMap((name) => defined(terms.property(name), property, name, propertyOf(name).description)),
    ...enumNames.flatMap((name) => [
      ...defined(terms.type(name), outside('rdfs', 'Class'), name, enums[name].description),
      ...Object.entries<string>(enums[name].values).flatMap(([code, meaning]) =>
        defined(terms.code(name, code), terms.type(name), code, meaning),
      ),
    ]),
    ...entityTypes.flatMap((name) =>
      defined(terms.type(name), outside('rdfs', 'Class'), name, enums.EntityType.values[kinds[name].code]),
    ),
    ...Object.entries(programs).flatMap(([name, meaning]) =>
      defined(terms.program(name as keyof typeof programs), outside('prov', 'Activity'), name, meaning),
    ),
    ...(Object.keys(ownTerms) as (keyof typeof ownTerms)[]).flatMap((name) =>
      defined(terms.own(name), /^[A-Z]/.test(name) ? outside('rdfs', 'Class') : property, name, ownTerms[name]),
    ),
  ];
}

/** The classes of other vocabularies that a kind of node belongs to as well. */
const classes: Partial<Record<EntityTypeName, NamedNode>> = {
  Actor: outside('prov', 'Agent'),
  Source: outside('schema', 'CreativeWork'),
  Locality: outside('schema', 'Place'),
  Province: outside('schema', 'Place'),
  Meeting: outside('schema', 'Event'),
};

/** What a node is and what it is called here. All else that is said of it stands in claims. */
export function nodeQuads(node: NodeRecord, terms: Terms): Quad[] {
  const named = terms.node(node.id);
  const further = classes[node.type];
  return [
    triple(named, type, terms.type(node.type)),
    ...(further === undefined ? [] : [triple(named, type, further)]),
    triple(named, label, textLiteral(node.label)),
  ];
}

function triple(subject: NamedNode, predicate: NamedNode, object: Term): Quad {
  return DataFactory.quad(subject, predicate, object as NamedNode);
}
