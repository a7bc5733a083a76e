import { type Quad, Writer } from 'n3';
import { prefixesUnder } from './terms.js';

/** The syntaxes of RDF that are written by N3.js. Turtle has no graphs: give it triples. */
export type RdfSyntax = 'text/turtle' | 'application/trig' | 'application/n-quads';

/** Writes quads in a syntax, a chunk of text for each page of quads. */
export async function* rdfText(
  pages: AsyncIterable<readonly Quad[]>,
  syntax: RdfSyntax,
  baseUri: string,
): AsyncGenerator<string> {
  const written: string[] = [];
  const sink = {
    write(chunk: string, _encoding: string, done?: () => void): void {
      written.push(chunk);
      done?.();
    },
    end(done?: () => void): void {
      done?.();
    },
  };
  const writer = new Writer(sink, { format: syntax, prefixes: { ...prefixesUnder(baseUri) } });
  for await (const quads of pages) {
    // The writer hands what went wrong to a callback that nobody need give; given none, it would be lost.
    for (const quad of quads) writer.addQuad(quad.subject, quad.predicate, quad.object, quad.graph, raise);
    yield written.splice(0).join('');
  }
  writer.end();
  yield written.splice(0).join('');
}

function raise(error?: unknown): void {
  if (error != null) throw error;
}
