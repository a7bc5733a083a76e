import { labelOfCode, wordsOfCode } from '../vocabulary/enums.js';
import type { FactPartsFragment, TraceQuery } from './answers.js';
import { type Claim, claimView } from './claim-view.js';
import { h, link, part, type Tree } from './tree.js';
import { valueView } from './value-view.js';

/** A fact, with claims that say what they contradict where that was asked for. */
type Fact = Omit<FactPartsFragment, 'claims'> & { readonly claims: readonly Claim[] };

/** How facts are shown. */
interface Manner {
  /** The level of the headings, 2 to 6. */
  readonly level: number;
  /** Whether the claims are open from the start. */
  readonly open: boolean;
}

type TracedNode = Extract<NonNullable<TraceQuery['node']>, { facts: unknown }>;

/** A property of a node, with all that is claimed of it. Where nothing is, it says so. */
export function traceView(node: TracedNode, property: string, clocks: Clocks, manner: Manner): Tree {
  return h(
    'article',
    // Also where it stands in the page itself, whose language may be another.
    { part: 'fact', lang: 'en' },
    h(
      'header',
      {},
      h('p', part('subject'), link(node.uri, node.name)),
      h(`h${manner.level}`, part('heading'), labelOfCode(property)),
    ),
    node.facts.length === 0
      ? h(
          'p',
          part('silence'),
          h('strong', {}, 'No source says.'),
          ` The graph holds no claim of “${wordsOfCode(property)}” for ${node.name}${clockText(clocks)}, and makes none up.`,
        )
      : node.facts.map((fact) => [agreementView(fact), valuesView(fact, manner), explanationView(fact)]),
  );
}

/** As of which day, and as known on which. */
export interface Clocks {
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

function clockText({ asOf, knownAt }: Clocks): string {
  return `${asOf === null ? '' : ` as of ${asOf}`}${knownAt === null ? '' : ` as known on ${knownAt}`}`;
}

/** A contested fact: its positions side by side, each with who holds it. */
export function contestView(fact: Fact, manner: Manner): Tree {
  return h(
    'article',
    part('fact'),
    h(
      'header',
      {},
      h('p', part('subject'), link(fact.subject.uri, fact.subject.name)),
      h(
        `h${manner.level}`,
        part('heading'),
        labelOfCode(fact.property),
        h('span', part('hidden'), ` of ${fact.subject.name}`),
      ),
    ),
    agreementView(fact),
    valuesView(fact, manner),
    explanationView(fact),
  );
}

function agreementView({ agreement, basis, independentOrigins: origins, values }: Fact): Tree {
  const told = values.length === 0 ? 'Not known' : labelOfCode(agreement);
  const kind = values.length === 0 ? 'unknown' : agreement.toLowerCase().replace('_', '-');
  return h(
    'p',
    part('agreement'),
    h('strong', part(`badge ${kind}`), told),
    basis ? ` by ${wordsOfCode(basis)} ·` : null,
    ` ${origins} independent ${origins === 1 ? 'origin' : 'origins'}`,
  );
}

function explanationView(fact: Fact): Tree {
  return h('p', part('explanation'), fact.explanation);
}

function valuesView(fact: Fact, manner: Manner): Tree {
  const byId = new Map(fact.claims.map((claim) => [claim.id, claim]));
  const claimsOf = (ids: readonly { readonly id: string }[]): Claim[] => ids.flatMap(({ id }) => byId.get(id) ?? []);
  if (fact.values.length === 0) return claimList(fact.claims, manner);
  const picked = new Set(fact.values.length === 1 ? [] : fact.resolved?.claims.map(({ id }) => id));
  return h(
    'ul',
    { part: fact.values.length === 1 ? 'values' : 'values several', role: 'list' },
    ...fact.values.map(({ value, scope, origins, publishers, claims }) => {
      const isPicked = claims.some(({ id }) => picked.has(id));
      return h(
        'li',
        part(isPicked ? 'position picked' : 'position'),
        h('p', part('value'), valueView(value)),
        scope === null || scope === undefined ? null : h('p', part('scope'), 'only of ', scopeText(scope)),
        propertyView(fact, claimsOf(claims)),
        h('p', part('holders'), holdersText(publishers, origins)),
        isPicked ? h('p', part('pick'), `Shown by the graph: ${resolutionText(fact.resolvedBy)}`) : null,
        claimList(claimsOf(claims), manner),
      );
    }),
  );
}

/** Under which property a value stands, where that is another one that sources use for this. */
function propertyView(fact: Fact, claims: readonly Claim[]): Tree {
  const others = new Set(claims.map(({ property }) => property).filter((property) => property !== fact.property));
  return others.size === 0 ? null : h('p', part('scope'), 'as ', [...others].map(wordsOfCode).join(', '));
}

function scopeText(scope: string): Tree {
  return scope.includes(':') ? h('code', {}, scope) : wordsOfCode(scope);
}

/** Why a value is the one that is shown, in few words; the explanation of the fact has more. */
function resolutionText(step: FactPartsFragment['resolvedBy']): string {
  const words: Partial<Record<typeof step, string>> = {
    ONLY_VALUE: 'the only value of the whole',
    RANK: 'put first by the editors',
    ORIGINS: 'most independent origins',
    PRECISION: 'most exact',
    NEWEST: 'published last',
  };
  return words[step] ?? wordsOfCode(step);
}

type Named = readonly { readonly id: string; readonly name: string }[];

/** Who prints it, and on whose word, where that is another’s. */
function holdersText(publishers: Named, origins: Named): string {
  const names = publishers.map(({ name }) => name).join(', ');
  const printed = new Set(publishers.map(({ id }) => id));
  const others = origins.filter(({ id }) => !printed.has(id)).map(({ name }) => name);
  return others.length === 0 ? names : `${names} – from ${others.join(', ')}`;
}

function claimList(claims: readonly Claim[], { open }: Manner): Tree {
  return h(
    'details',
    { part: 'claims', open },
    h('summary', part('summary'), claims.length === 1 ? '1 claim' : `${claims.length} claims`),
    h('ol', { role: 'list' }, ...claims.map(claimView)),
  );
}
