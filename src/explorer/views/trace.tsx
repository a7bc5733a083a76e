import { useMemo } from 'preact/hooks';
import { chainWords } from '../../export/chain.js';
import { dateText } from '../../vocabulary/date-text.js';
import { wordsOfCode } from '../../vocabulary/enums.js';
import type { Address } from '../address.js';
import { useAddress } from '../navigate.js';
import { Agreement } from '../parts/agreement.js';
import { Chain } from '../parts/claim.js';
import { NodeLink } from '../parts/node-link.js';
import { propertyLabel } from '../parts/property.js';
import { ScopeText, scopeWords } from '../parts/scope.js';
import { CitedSource } from '../parts/source-chip.js';
import { TraceDrawing } from '../parts/trace-drawing.js';
import { ValueText, valueWords } from '../parts/value.js';
import { words } from '../strings.js';
import { type TracedValue, type TraceGraph, traceGraph } from '../trace-graph.js';
import type { Seen, View, ViewTable } from '../view.js';
import { type TraceQuery, type TraceQueryVariables, traceOperation } from './trace.operation.js';

const { trace: text } = words;

/** Whence the values of one property of a node come, as a drawing and as a list. */
export const trace: View<TraceQuery, TraceQueryVariables> = {
  operation: traceOperation,
  variables: (at) => ({
    id: at.get('node') ?? '',
    property: at.list('property') as TraceQueryVariables['property'],
    ...at.clocks,
  }),
  title: ({ answer: { node }, at }) =>
    node !== null && 'name' in node ? titleOf(node.name, at.list('property')) : null,
  Page: TracePage,
  table,
  hasDrawing: true,
};

type Traced = Extract<NonNullable<TraceQuery['node']>, { name: unknown }>;
type Fact = Traced['facts'][number];
type TracedClaim = Fact['claims'][number];

function titleOf(name: string, properties: readonly string[]): string {
  return properties.length === 0 ? name : text.title(properties.map(propertyLabel).join(', '), name);
}

function TracePage({ answer: { node }, at }: Seen<TraceQuery>) {
  return node === null || !('name' in node) ? null : <TraceOf node={node} at={at} />;
}

function TraceOf({ node, at }: { readonly node: Traced; readonly at: Address }) {
  const values = node.facts.flatMap(valuesOf);
  const claims = values.flatMap((value) => value.claims);
  const [graph, short] = useMemo(() => [true, false].map((withDocuments) => graphOf(node, withDocuments)), [node]) as [
    TraceGraph,
    TraceGraph,
  ];
  const summary = text.drawing(
    claims.length,
    new Set(claims.map(({ source }) => source.id)).size,
    new Set(claims.flatMap(({ origin }) => (origin === null ? [] : [origin.id]))).size,
  );
  return (
    <article class="trace">
      <p class="kind">{text.kind}</p>
      <h1>{titleOf(node.name, at.list('property'))}</h1>
      <p class="soft">{text.intro}</p>
      <Choice node={node} />
      {claims.length === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <>
          <p class="trace-summary">{summary}</p>
          <TraceDrawing graph={graph} short={short} label={summary} />
          {graph.edges.some(({ isBroken }) => isBroken) ? <p class="soft">{text.dashed}</p> : null}
          <section>
            <h2>{text.list}</h2>
            <List facts={node.facts} />
          </section>
        </>
      )}
      <p>
        {text.toNode} <NodeLink id={node.id} name={node.name} />
      </p>
    </article>
  );
}

function graphOf(node: Traced, withDocuments: boolean): TraceGraph {
  const values = node.facts.flatMap(valuesOf).map(({ label, claims }): TracedValue => ({ label, claims }));
  return traceGraph(
    values,
    { unnamed: words.claim.unnamed, notStated: text.notStated, editors: text.editors, role: wordsOfCode },
    withDocuments,
  );
}

/** Another property of the same node. */
function Choice({ node }: { readonly node: Traced }) {
  const at = useAddress();
  const [current = ''] = at.list('property');
  const claimed = [...new Set(node.claimed.map(({ property }) => property))];
  return (
    <form class="trace-choice" method="get" action={at.plain('/trace')}>
      <input type="hidden" name="node" value={node.id} />
      <label for="trace-property">{text.choose}</label>{' '}
      <select id="trace-property" name="property">
        {claimed.map((property) => (
          <option key={property} value={property} selected={property === current}>
            {propertyLabel(property)}
          </option>
        ))}
      </select>{' '}
      <button type="submit">{text.show}</button>
    </form>
  );
}

interface ListedValue {
  readonly key: string;
  readonly label: string;
  readonly value: Fact['values'][number]['value'] | null;
  readonly scope: string | null;
  readonly claims: readonly TracedClaim[];
}

/** The values of a fact with their claims; claims that say only that it is not known are a value of their own. */
function valuesOf(fact: Fact): readonly ListedValue[] {
  const byId = new Map(fact.claims.map((claim) => [claim.id, claim]));
  if (fact.values.length === 0) {
    return [{ key: fact.id, label: text.unknown, value: null, scope: null, claims: fact.claims }];
  }
  return fact.values.map(({ value, scope, claims }) => ({
    key: `${fact.id} ${scope} ${JSON.stringify(value)}`,
    label: `${valueWords(value)}${scope === null ? '' : ` (${scopeWords(scope)})`}`,
    value,
    scope,
    claims: claims.flatMap(({ id }) => byId.get(id) ?? []),
  }));
}

function List({ facts }: { readonly facts: readonly Fact[] }) {
  // Claims are numbered through, as in the drawing.
  let number = 0;
  return (
    <>
      {facts.map((fact) => (
        <section key={fact.id} class="trace-fact">
          <p>
            <Agreement fact={fact} />
          </p>
          <p class="soft">{fact.explanation}</p>
          <ul class="trace-values">
            {valuesOf(fact).map(({ key, value, scope, claims }) => {
              const start = number + 1;
              number += claims.length;
              return (
                <li key={key}>
                  <h3>
                    {value === null ? <span class="unknown">{text.unknown}</span> : <ValueText value={value} />}
                    {scope === null ? null : (
                      <small>
                        {' '}
                        {words.fact.scope} <ScopeText scope={scope} />
                      </small>
                    )}
                  </h3>
                  <ol start={start} class="trace-claims">
                    {claims.map((claim) => (
                      <li key={claim.id}>
                        <NodeLink id={claim.id} name={claim.statement} />
                        <TracedTo claim={claim} />
                      </li>
                    ))}
                  </ol>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}

function TracedTo({ claim: { source, citation, attribution, origin } }: { readonly claim: TracedClaim }) {
  return (
    <dl class="claim-trace">
      <dt>{words.claim.place}</dt>
      <dd>{citation.locator.label}</dd>
      <dt>{words.claim.source}</dt>
      <dd>
        <CitedSource source={source} document={citation.document} />
      </dd>
      <dt>{text.through}</dt>
      <dd>
        <Chain links={attribution} />
      </dd>
      <dt>{text.origin}</dt>
      <dd>
        {origin !== null ? <NodeLink {...origin} /> : source.kind === 'EDITORIAL' ? text.editors : text.notStated}
      </dd>
    </dl>
  );
}

function table({ answer: { node } }: Seen<TraceQuery>): ViewTable {
  const values = node === null || !('name' in node) ? [] : node.facts.flatMap(valuesOf);
  return {
    columns: text.columns,
    rows: values.flatMap(({ label, scope, claims }) =>
      claims.map(({ id, statement, source, citation, attribution, origin }) => [
        label,
        scope,
        id,
        statement,
        source.title,
        source.published === null ? null : dateText(source.published.edtf),
        citation.locator.label,
        chainWords(
          attribution.map(({ actor, role, check, note }) => ({ name: actor?.name ?? null, role, check, note })),
        ),
        origin?.name ?? null,
      ]),
    ),
  };
}
