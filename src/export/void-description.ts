import { DataFactory, type NamedNode, type Quad, type Term } from 'n3';
import type { DatasetInfo } from '../graph/records.js';
import { datasetQuads } from './dataset-terms.js';
import { exportFormats } from './formats.js';
import { namespaces, outside, type Terms, textLiteral } from './terms.js';

const own = (name: string): NamedNode => DataFactory.namedNode(`http://rdfs.org/ns/void#${name}`);
const primaryTopic = DataFactory.namedNode('http://xmlns.com/foaf/0.1/primaryTopic');

/** The exports that are RDF, each with its feature as W3C names the formats. */
const dumps: Readonly<Record<string, string>> = {
  turtle: 'Turtle',
  trig: 'TriG',
  nquads: 'N-Quads',
  jsonld: 'JSON-LD',
};

/**
 * The data set described in VoID (W3C Interest Group Note, 2011), for `/.well-known/void`: what it is, where its dumps
 * are, which vocabularies it uses and with what its URIs begin.
 */
export function voidQuads(dataset: DatasetInfo, terms: Terms): Quad[] {
  const { baseUri, policy, history = [] } = dataset;
  const described = DataFactory.namedNode(`${baseUri}/.well-known/void`);
  const triple = (subject: NamedNode, predicate: NamedNode, object: Term): Quad =>
    DataFactory.quad(subject, predicate, object as NamedNode);
  const isDataset = (predicate: NamedNode, object: Term): Quad => triple(terms.dataset, predicate, object);
  const newest = history.at(-1);
  return [
    triple(described, outside('rdf', 'type'), own('DatasetDescription')),
    triple(described, primaryTopic, terms.dataset),
    isDataset(outside('rdf', 'type'), own('Dataset')),
    ...datasetQuads(dataset, terms),
    isDataset(outside('dcterms', 'title'), textLiteral(dataset.name)),
    ...(newest === undefined
      ? []
      : [isDataset(outside('dcterms', 'modified'), DataFactory.literal(newest.released, outside('xsd', 'dateTime')))]),
    isDataset(own('uriSpace'), textLiteral(`${baseUri}/node/`)),
    isDataset(own('exampleResource'), terms.node(policy)),
    ...[...Object.values(namespaces), `${baseUri}/vocabulary#`].map((vocabulary) =>
      isDataset(own('vocabulary'), DataFactory.namedNode(vocabulary)),
    ),
    ...exportFormats
      .filter(({ name }) => Object.hasOwn(dumps, name))
      .flatMap(({ name }) => [
        isDataset(own('feature'), DataFactory.namedNode(`http://www.w3.org/ns/formats/${dumps[name]}`)),
        isDataset(own('dataDump'), DataFactory.namedNode(`${baseUri}/export/${name}`)),
      ]),
  ];
}
