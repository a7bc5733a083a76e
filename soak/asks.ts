import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { buildSchema } from 'graphql';
import { exportFormats } from '../src/export/formats.js';
import type { Answer } from '../tests/fuzz/answers.js';
import { faultsOf, faultsOfGraphql, faultsOfValid } from '../tests/fuzz/answers.js';
import { Draw } from '../tests/fuzz/draw.js';
import type { Ground } from '../tests/fuzz/ground.js';
import { operations } from '../tests/fuzz/operations.js';
import { type HttpRequest, posted } from '../tests/fuzz/requests.js';
import { root } from './paths.js';

/** One request of the mixed load. */
export interface Ask {
  readonly kind: string;
  readonly request: HttpRequest;
  /** Answers of one version to one request are the same under this key; none where they need not be. */
  readonly key?: string;
  readonly isGraphql?: true;
  readonly isVersionQuery?: true;
  /** What is wrong with the answer, versions aside. */
  faults(answer: Answer): string[];
}

const get = (target: string, headers: Record<string, string> = {}): HttpRequest => ({ method: 'GET', target, headers });

function answered(answer: Answer): string[] {
  return [...faultsOf(answer), ...(answer.status === 200 ? [] : [`status ${answer.status}`])];
}

function withoutErrors(answer: Answer): string[] {
  const { errors } = JSON.parse(answer.body) as { errors?: { message: string }[] };
  return [...answered(answer), ...(errors === undefined ? [] : [`an error: ${errors[0]?.message}`])];
}

const tour = readdirSync(`${root}schema/operations`).map((file) =>
  readFileSync(`${root}schema/operations/${file}`, 'utf8'),
);

/** What is wrong on purpose, with the code or status that says so. */
const refusals: readonly [HttpRequest, expected: string][] = [
  [{ ...posted({ query: '', variables: {} }), body: '{"query": ' }, 'BAD_REQUEST'],
  [posted({ query: '{ datasett { name } }', variables: {} }), 'GRAPHQL_VALIDATION_FAILED'],
  [posted({ query: '{ dataset { ', variables: {} }), 'GRAPHQL_PARSE_FAILED'],
  [posted({ query: '{ node(id: "songchon") { id } }', variables: {} }), 'BAD_ID'],
  [posted({ query: '{ claims(first: 101) { totalCount } }', variables: {} }), 'BAD_PAGE_SIZE'],
  [posted({ query: '{ claims(after: "@@") { totalCount } }', variables: {} }), 'BAD_CURSOR'],
  [get('/graphql?documentId=unheard-of'), 'PERSISTED_QUERY_NOT_FOUND'],
  [get('/graphql?query={policy{id}}&variables={oops'), 'BAD_REQUEST'],
  [get('/node/nonsense'), 'BAD_ID'],
  [get('/node/Actor:nobody'), 'NOT_FOUND'],
  [get('/node/Actor:kcna', { accept: 'image/png' }), 'NOT_ACCEPTABLE'],
  [get('/export/docx'), 'UNKNOWN_FORMAT'],
  [{ method: 'DELETE', target: '/node/Actor:kcna', headers: {} }, 'METHOD_NOT_ALLOWED'],
];

/** What the mixed load may ask, each kind with its weight. */
export class Asks {
  readonly #varied: readonly HttpRequest[];
  readonly #ground: Ground;
  readonly #version: HttpRequest;
  readonly #draw: Draw;
  #next = 0;

  constructor(ground: Ground, seed: number, versionQuery: string) {
    const schema = buildSchema(readFileSync(`${root}schema/schema.graphql`, 'utf8'));
    this.#ground = ground;
    this.#varied = fc.sample(operations(schema, ground), { seed, numRuns: 2_000 }).map((each) => posted(each));
    this.#version = posted({ query: versionQuery, variables: {} });
    // Numbers from a generator of its own, as what is asked depends on the order in which answers come.
    let state = seed;
    this.#draw = new Draw(() => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 1;
    });
  }

  next(): Ask {
    const draw = this.#draw;
    const at = draw.number(0, 999);
    if (at < 250) return this.#tour();
    if (at < 450) return this.#variedQuery();
    if (at < 600) return this.#persisted();
    if (at < 700)
      return { kind: 'version', request: this.#version, isGraphql: true, isVersionQuery: true, faults: withoutErrors };
    if (at < 850) return this.#node();
    if (at < 950) return this.#refusal();
    if (at < 965) return this.#export();
    return this.#page();
  }

  #tour(): Ask {
    const at = this.#draw.number(0, tour.length - 1);
    const request = posted({ query: tour[at] as string, variables: {} });
    return { kind: 'tour', request, key: `tour ${at}`, isGraphql: true, faults: withoutErrors };
  }

  #variedQuery(): Ask {
    const at = this.#next++ % this.#varied.length;
    return {
      kind: 'varied query',
      request: this.#varied[at] as HttpRequest,
      key: `varied ${at}`,
      isGraphql: true,
      faults: faultsOfValid,
    };
  }

  #persisted(): Ask {
    const at = this.#draw.number(0, tour.length - 1);
    const hash = createHash('sha256')
      .update(tour[at] as string)
      .digest('hex');
    const extensions = encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }));
    const target = this.#draw.chance(50) ? `/graphql?documentId=sha256:${hash}` : `/graphql?extensions=${extensions}`;
    return {
      kind: 'persisted document',
      request: get(target),
      key: `tour ${at}`,
      isGraphql: true,
      faults: withoutErrors,
    };
  }

  #node(): Ask {
    const ids = Object.values(this.#ground.ids).flat();
    const target = `/node/${this.#draw.one(ids)}`;
    const accept = this.#draw.one(['application/json', 'text/html', 'application/ld+json', 'text/turtle']);
    return { kind: 'node page', request: get(target, { accept }), key: `${target} ${accept}`, faults: answered };
  }

  #export(): Ask {
    const target = `/export/${this.#draw.one(exportFormats).name}`;
    return { kind: 'export', request: get(target), key: target, faults: answered };
  }

  #page(): Ask {
    const target = this.#draw.one(['/', '/health', '/vocabulary', '/subgraph?query={_service{sdl}}']);
    return { kind: 'page', request: get(target), faults: answered };
  }

  #refusal(): Ask {
    const [request, expected] = this.#draw.one(refusals);
    return {
      kind: 'refusal on purpose',
      request,
      faults: (answer) => [
        ...(request.target.startsWith('/graphql') ? faultsOfGraphql(answer) : faultsOf(answer)),
        ...(answer.body.includes(`"${expected}"`)
          ? []
          : [`not refused with ${expected}: ${answer.body.slice(0, 200)}`]),
      ],
    };
  }
}
