import type { Literal, Quad, Term } from 'n3';
import { namespaces, prefixesUnder } from './terms.js';

type Json = string | { [key: string]: Json } | Json[];

/**
 * Writes quads as JSON-LD 1.1: a context of prefixes, then for each page the nodes of the default graph and the named
 * graphs, as members of one array. Literals keep their text (`{"@value": "20", "@type": "xsd:integer"}`), as a number
 * of JSON would be written anew by a reader.
 */
export async function* jsonldText(pages: AsyncIterable<readonly Quad[]>, baseUri: string): AsyncGenerator<string> {
  const prefixes = prefixesUnder(baseUri);
  yield `{"@context": ${JSON.stringify({ '@version': 1.1, ...prefixes })},\n"@graph": [`;
  let separator = '\n';
  for await (const quads of pages) {
    let text = '';
    for (const object of objectsOf(quads, prefixes)) {
      text += separator + JSON.stringify(object);
      separator = ',\n';
    }
    yield text;
  }
  yield '\n]}\n';
}

/** The quads as node objects and graph objects. Quads of one graph stand together, and in it those of one subject. */
function objectsOf(quads: readonly Quad[], prefixes: Readonly<Record<string, string>>): Json[] {
  const graphs = new Map<string, Map<string, { [key: string]: Json }>>();
  for (const { subject, predicate, object, graph } of quads) {
    const nodes = graphs.get(graph.value) ?? new Map<string, { [key: string]: Json }>();
    graphs.set(graph.value, nodes);
    const node = nodes.get(subject.value) ?? { '@id': compact(subject.value, prefixes) };
    nodes.set(subject.value, node);
    const isType = predicate.value === `${namespaces.rdf}type`;
    const key = isType ? '@type' : compact(predicate.value, prefixes);
    const value = isType ? compact(object.value, prefixes) : jsonOf(object, prefixes);
    const known = node[key];
    node[key] = known === undefined ? value : Array.isArray(known) ? [...known, value] : [known, value];
  }
  return [...graphs].flatMap(([name, nodes]): Json[] =>
    name === '' ? [...nodes.values()] : [{ '@id': compact(name, prefixes), '@graph': [...nodes.values()] }],
  );
}

function jsonOf(term: Term, prefixes: Readonly<Record<string, string>>): Json {
  if (term.termType !== 'Literal') return { '@id': compact(term.value, prefixes) };
  const { value, language, datatype } = term as Literal;
  if (language !== '') return { '@value': value, '@language': language };
  if (datatype.value === `${namespaces.xsd}string`) return value;
  return { '@value': value, '@type': compact(datatype.value, prefixes) };
}

function compact(iri: string, prefixes: Readonly<Record<string, string>>): string {
  for (const [prefix, start] of Object.entries(prefixes)) {
    const rest = iri.startsWith(start) ? iri.slice(start.length) : '';
    // A rest that begins with // would read as an absolute IRI.
    if (rest !== '' && !rest.startsWith('//')) return `${prefix}:${rest}`;
  }
  return iri;
}
