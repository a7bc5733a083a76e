import { useEffect } from 'preact/hooks';
import { labelOfCode } from '../../vocabulary/enums.js';
import type { EntityTypeName } from '../../vocabulary/kinds.js';
import { type Address, nodeIdOf } from '../address.js';
import { isShownProperty } from '../fact-order.js';
import { useAddress } from '../navigate.js';
import { type Claimed, FactList, Missing, NameFacts } from '../parts/fact-list.js';
import type { FactLineFragment, FactShownFragment } from '../parts/fragments.js';
import { Names, OtherScripts } from '../parts/names.js';
import { NodeLink } from '../parts/node-link.js';
import { propertyLabel } from '../parts/property.js';
import { Related, Status } from '../parts/related.js';
import { DateText } from '../parts/value.js';
import { words } from '../strings.js';
import type { Seen, View } from '../view.js';
import { type NodePageQuery, type NodePageQueryVariables, nodePageOperation } from './node.operation.js';

const { node: text } = words;

/** The page of a node: what it is called, what is claimed of it, and what it hangs together with. */
export const node: View<NodePageQuery, NodePageQueryVariables> = {
  operation: nodePageOperation,
  variables: (at) => {
    const id = nodeIdOf(at);
    const whole = !gathersAll(id);
    return {
      id,
      whole,
      open: whole ? [] : openedBy(at),
      ...(at.get('mentions') === null ? {} : { mentionsAfter: at.get('mentions') }),
      ...(at.get('sources') === null ? {} : { sourcesAfter: at.get('sources') }),
      ...at.clocks,
    };
  },
  title: ({ answer: { node } }) => (node !== null && 'name' in node ? node.name : null),
  Page: NodePage,
};

/** Whether the claims about a node are too many for one page: a policy gathers those of a whole data set. */
function gathersAll(id: string): boolean {
  return id.startsWith('Policy:');
}

/** The properties that an address opens. */
function openedBy(at: Address) {
  return at.list('property').filter(isShownProperty);
}

type Entity = Extract<NonNullable<NodePageQuery['node']>, { names: unknown }>;

function NodePage({ answer: { node }, at }: Seen<NodePageQuery>) {
  // By its id, so that nothing that was opened of one node stays open for another.
  return node === null || !('name' in node) ? null : <PageOf key={node.id} node={node} at={at} />;
}

function PageOf({ node, at }: { readonly node: Entity; readonly at: Address }) {
  useEffect(openNamed, []);
  const lines: readonly FactLineFragment[] = node.facts ?? node.lines ?? [];
  const claimed: Claimed = {
    node: node.id,
    kind: node.__typename as EntityTypeName,
    lines,
    shown: new Map((node.facts ?? node.opened ?? []).map((fact): [string, FactShownFragment] => [fact.id, fact])),
    opened: openedBy(at),
  };
  return (
    <article class="node">
      <header class="node-head">
        <p class="kind">{labelOfCode(node.__typename)}</p>
        <h1>{node.name}</h1>
        <OtherScripts name={node.name} names={node.names} />
        <Glance node={node} />
        <ClocksNote node={node} lines={lines} />
        <Contents node={node} />
      </header>
      <div class="node-body">
        <div class="node-main">
          <section id="facts">
            <h2>{text.facts}</h2>
            <p class="soft">{lines.length === 0 ? text.noFacts : text.order}</p>
            <Missing kind={claimed.kind} lines={lines} />
            <FactList {...claimed} />
          </section>
          <NamesSection node={node} claimed={claimed} />
          <Apart node={node} lines={lines} />
        </div>
        <div class="node-side">
          <Related node={node} />
        </div>
      </div>
      <Mentions node={node} />
      <Sources node={node} />
      <p class="soft node-address">
        {text.address} <code>{node.uri}</code>
      </p>
    </article>
  );
}

/** What one wants to know at once: of works where they are, of which year, and how far they have come. */
function Glance({ node }: { readonly node: Entity }) {
  if (node.__typename === 'Project') {
    return (
      <p class="glance">
        <Status status={node.status} /> <span>{text.yearOfWorks(node.year)}</span>{' '}
        <span>
          <NodeLink id={node.locality.id} name={node.locality.name} />
          {node.locality.province === null ? null : (
            <>
              , <NodeLink {...node.locality.province} />
            </>
          )}
        </span>
      </p>
    );
  }
  if (node.__typename === 'Locality') {
    return node.province === null ? null : (
      <p class="glance">
        <NodeLink {...node.province} />
      </p>
    );
  }
  if (node.__typename === 'Facility') return <p class="glance">{labelOfCode(node.facility)}</p>;
  if (node.__typename === 'Actor') return <p class="glance">{labelOfCode(node.actor)}</p>;
  if (node.__typename === 'Meeting') {
    return (
      <p class="glance">
        <span>{labelOfCode(node.meeting)}</span>{' '}
        <span>{node.date === null ? text.noDate : <DateText date={node.date} />}</span>
      </p>
    );
  }
  return null;
}

/** How much the clocks leave out, where they are set. */
function ClocksNote({ node, lines }: { readonly node: Entity; readonly lines: readonly FactLineFragment[] }) {
  const at = useAddress();
  if (at.get('asOf') === null && at.get('knownAt') === null) return null;
  const shown = new Set(lines.flatMap(({ claims }) => claims.map(({ id }) => id))).size;
  return (
    <p class="clocks-note" role="note">
      {text.clocks(shown, node.about.totalCount)}
    </p>
  );
}

function Contents({ node }: { readonly node: Entity }) {
  const { names, mentions, sources, __typename } = node;
  return (
    <nav class="contents" aria-label={text.contents}>
      <ul>
        <li>
          <a href="#facts">{text.facts}</a>
        </li>
        {names.length === 0 ? null : (
          <li>
            <a href="#names">{text.names}</a>
          </li>
        )}
        {__typename === 'Source' ? null : (
          <li>
            <a href="#related">{text.related}</a>
          </li>
        )}
        {mentions.totalCount === 0 ? null : (
          <li>
            <a href="#mentions">{text.mentions(mentions.totalCount)}</a>
          </li>
        )}
        {sources.totalCount === 0 ? null : (
          <li>
            <a href="#sources">{text.sources(sources.totalCount)}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function NamesSection({ node, claimed }: { readonly node: Entity; readonly claimed: Claimed }) {
  if (node.names.length === 0) return null;
  const isOpened = claimed.opened.some((property) => /NAME|ALIAS|MISPRINT/.test(property));
  return (
    <section id="names">
      <h2>{text.names}</h2>
      <Names names={node.names} />
      <details class="name-facts" open={isOpened}>
        <summary>{text.nameFacts}</summary>
        <h3>{text.nameFactsHeading}</h3>
        <NameFacts {...claimed} />
      </details>
    </section>
  );
}

/** The claims about it that take no part in any fact, as they are deprecated, replaced, or say that something is not known. */
function Apart({ node, lines }: { readonly node: Entity; readonly lines: readonly FactLineFragment[] }) {
  const at = useAddress();
  const inFacts = new Set(lines.flatMap(({ claims }) => claims.map(({ id }) => id)));
  const apart = node.about.nodes.filter(({ id, fact }) => fact === null && !inFacts.has(id));
  if (apart.length === 0) return null;
  return (
    <section id="apart">
      <h2>{text.apart}</h2>
      <ul class="rows">
        {apart.map(({ id, statement, rank, value }) => (
          <li key={id}>
            <a href={at.node(id)}>{statement}</a>{' '}
            <span class="chip">
              {rank === 'DEPRECATED'
                ? text.apartWhy.DEPRECATED
                : value.__typename === 'UnknownValue'
                  ? text.apartWhy.unknown
                  : text.apartWhy.superseded}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mentions({ node: { mentions } }: { readonly node: Entity }) {
  const at = useAddress();
  if (mentions.totalCount === 0) return null;
  return (
    <section id="mentions" class="node-list">
      <h2>{text.mentions(mentions.totalCount)}</h2>
      <p class="soft">{text.mentionsHint}</p>
      <ul class="rows">
        {mentions.nodes.map(({ id, statement, property, subject }) => (
          <li key={id}>
            <a href={at.node(id)}>{statement}</a>
            <small class="row-note">
              {propertyLabel(property)}, <NodeLink {...subject} />
            </small>
          </li>
        ))}
      </ul>
      <More name="mentions" page={mentions} />
    </section>
  );
}

function Sources({ node: { sources } }: { readonly node: Entity }) {
  if (sources.totalCount === 0) return null;
  return (
    <section id="sources" class="node-list">
      <h2>{text.sources(sources.totalCount)}</h2>
      <ul class="rows">
        {sources.nodes.map(({ id, title, kind, published }) => (
          <li key={id}>
            <NodeLink id={id} name={title} />
            <small class="row-note">
              {labelOfCode(kind)}, {published === null ? text.noDate : <DateText date={published} />}
            </small>
          </li>
        ))}
      </ul>
      <More name="sources" page={sources} />
    </section>
  );
}

/** The way on in a list of which a part is shown. */
function More(props: {
  readonly name: string;
  readonly page: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };
}) {
  const { name, page } = props;
  const at = useAddress();
  const { hasNextPage, endCursor } = page.pageInfo;
  if (!hasNextPage && at.get(name) === null) return null;
  return (
    <p class="more">
      {at.get(name) === null ? null : <a href={`${at.with({ [name]: null })}#${name}`}>{text.start}</a>}{' '}
      {hasNextPage ? <a href={`${at.with({ [name]: endCursor })}#${name}`}>{text.more}</a> : null}
    </p>
  );
}

/** Opens what the address names after its #, and all in which it stands; a fact that is alone on its property as well. */
function openNamed() {
  const open = (): void => {
    const named = document.getElementById(location.hash.slice(1));
    if (named === null) return;
    for (let box: Element | null = named; box !== null; box = box.parentElement) {
      if (box instanceof HTMLDetailsElement) box.open = true;
    }
    const inside = named.querySelectorAll<HTMLDetailsElement>(':scope > details');
    for (const each of inside) each.open = true;
    named.scrollIntoView();
  };
  open();
  addEventListener('hashchange', open);
  return () => removeEventListener('hashchange', open);
}
