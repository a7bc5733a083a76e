import { type GraphQLInputObjectType, type GraphQLSchema, getNamedType, isInputObjectType } from 'graphql';
import type { GapsRequest } from '../../src/graph/gaps.js';
import type { Clocks } from '../../src/graph/knowledge.js';
import type { PathRequest } from '../../src/graph/path.js';
import { cursorOf } from '../../src/graph/slice.js';
import type {
  ConflictsRequest,
  FactsRequest,
  KeyRequest,
  SearchRequest,
  Slice,
  YearsRequest,
} from '../../src/graph/store.js';
import type { TimelineRequest } from '../../src/graph/timeline.js';
import { entityTypes } from '../../src/vocabulary/kinds.js';
import type { Draw } from '../fuzz/draw.js';
import { Filters } from './filters.js';
import { type Known, noIds, oddTexts, sample } from './known.js';
import { anyEnd, oddSlice } from './page-requests.js';

/** The properties by whose values other graphs refer to nodes. */
const keys = [
  ['Province', 'ISO_CODE'],
  ['Locality', 'WIKIDATA_ID'],
  ['Source', 'URL'],
] as const satisfies readonly (readonly [KeyRequest['type'], KeyRequest['property']])[];

/** Makes requests for everything but lists. */
export class QuestionRequests {
  readonly #known: Known;
  readonly #draw: Draw;
  readonly #filters: Filters;
  readonly #filterOf: (field: string) => GraphQLInputObjectType;

  constructor(schema: GraphQLSchema, known: Known, draw: Draw) {
    this.#known = known;
    this.#draw = draw;
    this.#filters = new Filters(known, draw);
    this.#filterOf = (field) => {
      const argument = schema
        .getQueryType()
        ?.getFields()
        [field]?.args.find(({ name }) => name === 'filter');
      const type = argument === undefined ? null : getNamedType(argument.type);
      if (!isInputObjectType(type)) throw new TypeError(`${field} has no filter`);
      return type;
    };
  }

  /** All ids of a kind, with others between them, some twice and beside each other. */
  ids(all: readonly { readonly id: string }[]): string[] {
    const { nodes, claims, facts } = this.#known;
    const others = [...noIds, nodes[0]?.id, claims[0]?.id, facts[0]?.id].filter((id) => id !== undefined);
    return all.flatMap(({ id }) => {
      if (this.#draw.chance(3)) return [id, id];
      return this.#draw.chance(5)
        ? [id, this.#draw.one(others), this.#draw.one([id, `${id}x`, id.toUpperCase()])]
        : [id];
    });
  }

  /** Every value that is claimed of a key, shown or not, and values that nothing has. */
  keys(): KeyRequest[] {
    return keys.flatMap(([type, property]) => {
      const given = this.#known.facts.filter((fact) => fact.property === property && fact.subject.startsWith(type));
      const claimed = this.#known.claims.filter((claim) => claim.property === property);
      const values = [
        ...given.flatMap((fact) => fact.values.map(({ value }) => value)),
        ...claimed.map((c) => c.value),
      ];
      const texts = new Set(values.flatMap((value) => ('text' in value ? [value.text] : [])));
      const near = [...texts].slice(0, 20).flatMap((text) => [`${text} `, text.toUpperCase(), text.slice(0, -1)]);
      return [...texts, ...near, ...oddTexts, 'x'.repeat(100_000)].map((value) => ({ type, property, value }));
    });
  }

  /** Searches for words of names and statements, whole and begun, for types, and for what is no word. */
  searches(count: number): SearchRequest[] {
    const draw = this.#draw;
    const { nodes, claims, digest } = this.#known;
    const word = (): string => {
      const node = draw.one(nodes);
      const name = draw.one([node.label, ...node.names.map(({ text }) => text)]);
      const text = draw.one([name, name, draw.one(claims).statement]);
      const words = text.split(' ');
      const some = words.slice(draw.number(0, words.length - 1)).slice(0, draw.number(1, 3));
      return some.join(' ').slice(0, draw.one([1, 2, 4, 8, 200]));
    };
    const types = [...entityTypes, 'SourceClaim'] as const;
    const made = draw.some(count, count, () => ({
      text: word(),
      ...(draw.chance(30) ? { types: draw.one([null, [], draw.some(1, 3, () => draw.one(types))]) } : {}),
      ...(draw.chance(10) ? oddSlice(draw, digest, cursorOf(digest, 0, draw.one(nodes).id)) : anyEnd(draw)),
    }));
    return [...made, ...[...oddTexts, 'x'.repeat(200), 'x'.repeat(201)].map((text) => ({ text }))];
  }

  /** The facts about every node as they stand, and of so many under clocks. */
  factsAt(count: number): FactsRequest[] {
    const all = [...this.#known.nodes.map(({ id }) => id), ...noIds, this.#known.claims[0]?.id as string];
    return [
      ...all.map((subject) => ({ subject })),
      ...this.#draw.some(count, count, () => ({ subject: this.#draw.one(all), ...this.#clocks() })),
    ];
  }

  /** Contests under no clocks by every part of the filter, and under some clocks by a few. */
  conflicts(mostIds: number, clocks: number): ConflictsRequest[] {
    const type = this.#filterOf('facts');
    return [
      ...this.#filters.singles(type, mostIds).map((filter) => ({ filter, ...this.#slice() })),
      ...this.#draw.some(60, 60, () => ({ filter: this.#filters.combination(type), ...this.#slice() })),
      ...this.#draw
        .some(clocks, clocks, () => this.#clocks())
        .flatMap((each): ConflictsRequest[] => [
          { ...each, first: 100 },
          { ...each, ...this.#slice() },
          { ...each, filter: this.#filters.combination(type), ...this.#slice() },
          { ...each, filter: this.#draw.one(this.#filters.singles(type, 20)), ...this.#slice() },
        ]),
    ];
  }

  /** Events by every part of the filter, of ranges of days, and as published by some days. */
  timelines(count: number, clocks: number): TimelineRequest[] {
    const draw = this.#draw;
    const type = this.#filterOf('timeline');
    const known = draw.some(clocks, clocks, () => draw.one(this.#known.days));
    const range = (): Pick<TimelineRequest, 'from' | 'to'> => ({
      ...(draw.chance(70) ? { from: draw.one([...this.#known.days, null]) } : {}),
      ...(draw.chance(70) ? { to: draw.one([...this.#known.days, null]) } : {}),
    });
    return [
      {},
      ...this.#filters.singles(type, 200).map((filter) => ({ filter, ...this.#slice() })),
      ...draw.some(count, count, () => ({
        ...range(),
        ...(draw.chance(50) ? { filter: this.#filters.combination(type) } : {}),
        ...(draw.chance(20) ? { knownAt: draw.one(known) } : {}),
        ...this.#slice(),
      })),
    ];
  }

  /** Gaps by every part of the filter and by several. */
  gaps(count: number): GapsRequest[] {
    const type = this.#filterOf('gaps');
    return [
      ...this.#filters.singles(type, 30).map((filter) => ({ filter, ...this.#slice() })),
      ...this.#draw.some(count, count, () => ({ filter: this.#filters.combination(type), ...this.#slice() })),
    ];
  }

  /** The years of every policy as they stand and under clocks, and of what is no policy. */
  years(count: number): YearsRequest[] {
    const { byType, nodes, claims } = this.#known;
    const strangers = [...noIds, claims[0]?.id as string, ...sample(this.#draw, nodes, 20).map(({ id }) => id)];
    return [
      ...[...byType.Policy, ...strangers].map((policy) => ({ policy })),
      ...this.#draw.some(count, count, () => ({ policy: this.#draw.one(byType.Policy), ...this.#clocks() })),
    ];
  }

  /** Each source alone, of so many, and several at once; none, unknown ones, and one twice. */
  withoutSources(count: number): (readonly string[])[] {
    const { Source: sources } = this.#known.byType;
    return [
      [],
      ...noIds.map((id) => [id]),
      ...sample(this.#draw, sources, count).map((id) => [id]),
      ...this.#draw.some(count / 4, count / 4, () => this.#draw.some(2, 6, () => this.#draw.one(sources))),
      [sources[0] as string, sources[0] as string, 'Source:nowhere'],
    ];
  }

  /** Between nodes of any types, of lengths within bounds and beyond. */
  paths(count: number): PathRequest[] {
    const draw = this.#draw;
    const { nodes, claims } = this.#known;
    const end = (): string => (draw.chance(5) ? draw.one([...noIds, claims[0]?.id as string]) : draw.one(nodes).id);
    return draw.some(count, count, () => {
      const from = end();
      return {
        from,
        to: draw.chance(3) ? from : end(),
        ...(draw.chance(50) ? { maxLength: draw.one([null, 0, 1, 2, 3, 4, 5, 6, 10, 11, -1, 2_147_483_647]) } : {}),
      };
    });
  }

  #clocks(): Clocks {
    const day = (): string => this.#draw.one(this.#known.days);
    return this.#draw.one<Clocks>([
      { asOf: day() },
      { knownAt: day() },
      { asOf: day(), knownAt: day() },
      { asOf: day(), knownAt: null },
    ]);
  }

  #slice(): Slice {
    const draw = this.#draw;
    const { digest, facts } = this.#known;
    return draw.chance(8) ? oddSlice(draw, digest, cursorOf(digest, 0, draw.one(facts).id)) : anyEnd(draw);
  }
}
