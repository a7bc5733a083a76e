import type { ClaimFilter } from '../../client/schema-types.js';
import { labelOfCode, wordsOfCode } from '../../vocabulary/enums.js';
import { nodeIdOf } from '../address.js';
import { useAddress } from '../navigate.js';
import { Agreement } from '../parts/agreement.js';
import { languageName } from '../parts/languages.js';
import { NodeLink } from '../parts/node-link.js';
import { fromStart, Pager, pageAsked } from '../parts/pager.js';
import { SourceChip } from '../parts/source-chip.js';
import { ValueText } from '../parts/value.js';
import { WebLink } from '../parts/web-link.js';
import { words } from '../strings.js';
import type { Seen, View } from '../view.js';
import {
  type AssertedClaimFragment,
  type OtherClaimFragment,
  type SourcePageQuery,
  type SourcePageQueryVariables,
  sourcePageOperation,
} from './source.operation.js';

const { source: text } = words;

type Shown = NonNullable<SourcePageQuery['node']>;
type BasedFact = Shown['facts'][number];

const pageSize = 50;
const alonePageSize = 30;
const levels = ['ASSERTION', 'PLAN', 'PREDICTION', 'OBSERVATION', 'INFERENCE', 'EVALUATION'] as const;
const degrees = ['CONTESTED', 'CORROBORATED', 'SINGLE_SOURCE'] as const;

/** The page of a document. */
export const source: View<SourcePageQuery, SourcePageQueryVariables> = {
  operation: sourcePageOperation,
  variables: (at) => {
    const alone = pageAsked(at, alonePageSize, 'alone');
    const filter = {
      ...(at.get('subject') === null ? {} : { subjects: at.list('subject') }),
      ...(at.get('property') === null ? {} : { properties: at.list('property') }),
      ...(at.get('level') === null ? {} : { knowledgeLevels: at.list('level') }),
      ...(at.get('agreement') === null ? {} : { agreement: at.list('agreement') }),
    } as ClaimFilter;
    return {
      id: nodeIdOf(at),
      ...pageAsked(at, pageSize),
      filter,
      ...Object.fromEntries(
        Object.entries(alone).map(([name, value]) => [`alone${name.charAt(0).toUpperCase()}${name.slice(1)}`, value]),
      ),
    };
  },
  isPaged: true,
  rest: ({ node }) => {
    const page = shownIn(node)?.asserts.pageInfo;
    return page?.hasNextPage === true ? { after: page.endCursor } : null;
  },
  join: (answer, further) => {
    const [one, other] = [shownIn(answer.node), shownIn(further.node)];
    if (one === null || other === null) return answer;
    const asserts = { ...other.asserts, nodes: [...one.asserts.nodes, ...other.asserts.nodes] };
    return { ...answer, node: { ...one, asserts } };
  },
  isTimeless: true,
  title: ({ answer: { node } }) => shownIn(node)?.title ?? null,
  Page: SourcePage,
  table: ({ answer: { node } }) => ({
    columns: text.columns,
    rows: (shownIn(node)?.asserts.nodes ?? []).map(({ id, citation, subject, property, statement }) => [
      id,
      citation.locator.label,
      subject.id,
      property,
      statement,
    ]),
  }),
};

/** What is shown of the node, where it is a document. */
function shownIn(node: SourcePageQuery['node']): Shown | null {
  return node !== null && 'title' in node ? node : null;
}

function SourcePage({ answer }: Seen<SourcePageQuery>) {
  const shown = shownIn(answer.node);
  if (shown === null) return null;
  const { contested, related, cites, citedBy, citedClaims } = shown;
  const references = cites.totalCount + citedBy.totalCount + citedClaims.totalCount;
  const parts = [
    { id: 'asserts', label: text.asserts, count: shown.all.totalCount },
    { id: 'alone', label: text.alone, count: answer.alone.totalCount },
    { id: 'disputed', label: text.disputed, count: contested.totalCount + related.totalCount },
    { id: 'references', label: text.references, count: references },
  ];
  return (
    <article class="source-page">
      <p class="kind">{text.kind}</p>
      <h1>{shown.title}</h1>
      <About shown={shown} />
      <nav class="tiles" aria-label={text.parts}>
        {parts.map(({ id, label, count }) => (
          <a key={id} href={`#${id}`}>
            <b>{count.toLocaleString('en-GB')}</b> <span>{label}</span>
          </a>
        ))}
      </nav>
      <Asserts shown={shown} />
      <Alone alone={answer.alone} />
      <Disputed shown={shown} />
      <section id="references">
        <h2>{text.references}</h2>
        {references === 0 ? <p class="soft">{text.noReferences}</p> : null}
        <Sources title={text.cites} sources={cites} />
        <Sources title={text.citedBy} sources={citedBy} />
        {citedClaims.totalCount === 0 ? null : (
          <>
            <h3>{text.citedClaims(citedClaims.totalCount)}</h3>
            <ul class="rows">
              {citedClaims.nodes.map((claim) => (
                <li key={claim.id}>
                  <Other claim={claim} />
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </article>
  );
}

/** What the document is, each with the claim by which it is known. */
function About({ shown }: { readonly shown: Shown }) {
  const { facts, url, held, digest, kind } = shown;
  const factsOf = (property: BasedFact['property']) => facts.filter((fact) => fact.property === property);
  const [kindFact] = factsOf('KIND');
  return (
    <>
      <dl class="about">
        <div class="about-row">
          <dt>{labelOfCode('KIND')}</dt>
          <dd>
            <span class="chip">{labelOfCode(kind)}</span>
            {kindFact === undefined ? null : <Basis fact={kindFact} />}
          </dd>
        </div>
        {rowsOfAbout.map((property) => {
          const found = factsOf(property);
          return found.length === 0 ? null : (
            <div key={property} class="about-row">
              <dt>{text.properties[property] ?? labelOfCode(property)}</dt>
              <dd>
                <Values facts={found} />
                {property === 'PUBLISHED' ? found.map((fact) => <Basis key={fact.id} fact={fact} />) : null}
              </dd>
            </div>
          );
        })}
        {url === null ? null : (
          <div class="about-row">
            <dt>{text.address}</dt>
            <dd>
              <WebLink url={url} />
            </dd>
          </div>
        )}
        <div class="about-row">
          <dt>{text.text}</dt>
          <dd>
            {held ? text.held : text.notHeld}
            {digest === null ? null : (
              <code class="digest-line" title={text.digest}>
                {digest}
              </code>
            )}
          </dd>
        </div>
      </dl>
      <details class="known">
        <summary>{text.howKnown}</summary>
        <ul>
          {facts.map((fact) => (
            <li key={fact.id}>
              <strong>{text.properties[fact.property] ?? labelOfCode(fact.property)}:</strong> <Basis fact={fact} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** In this order, where something is claimed. */
const rowsOfAbout = [
  'PUBLISHER',
  'AUTHOR',
  'PUBLISHED',
  'RETRIEVED',
  'LANGUAGE',
  'ORIGIN',
  'REVISION_OF',
  'CONTAINED_IN',
  'FUNDED_BY',
] as const;

function Values({ facts }: { readonly facts: readonly BasedFact[] }) {
  const values = facts.flatMap((fact) =>
    (fact.values.length > 0 ? fact.values : fact.claims).map(({ value }) => ({ value, property: fact.property })),
  );
  return (
    <>
      {values.map(({ value, property }, index) => (
        <span key={JSON.stringify(value)}>
          {index === 0 ? null : facts.some(({ agreement }) => agreement === 'CONTESTED') ? ` ${words.fact.or} ` : '; '}
          {property === 'LANGUAGE' && value.__typename === 'TextValue' ? (
            languageName(value.text)
          ) : (
            <ValueText value={value} />
          )}
        </span>
      ))}
    </>
  );
}

/** The statements of the claims behind a fact, each with the document in which it was read. */
function Basis({ fact }: { readonly fact: BasedFact }) {
  const at = useAddress();
  return (
    <small class="basis">
      {fact.claims.map((claim, index) => (
        <span key={claim.id}>
          {index === 0 ? null : ' '}
          <a href={at.node(claim.id)}>{claim.statement}</a> ({claim.source.title})
        </span>
      ))}
    </small>
  );
}

/** What the document asserts, in its order. */
function Asserts({ shown }: { readonly shown: Shown }) {
  const at = useAddress();
  const { asserts, all } = shown;
  const chosen = (['subject', 'property', 'level', 'agreement'] as const).flatMap((name) =>
    at.get(name) === null ? [] : [{ name, value: at.get(name) as string }],
  );
  const nameOf = (value: string): string =>
    asserts.nodes.find(({ subject }) => subject.id === value)?.subject.name ??
    (value.includes(':') ? value : labelOfCode(value));
  return (
    <section id="asserts">
      <h2>{text.asserts}</h2>
      <form class="filters" method="get" action={at.plain(at.path)}>
        {(['subject', 'property'] as const).map((name) =>
          at.get(name) === null ? null : <input key={name} type="hidden" name={name} value={at.get(name) ?? ''} />,
        )}
        <label>
          <span>{text.level}</span>
          <select key={at.get('level')} name="level">
            <option value="">{text.any}</option>
            {levels.map((level) => (
              <option key={level} value={level} selected={at.get('level') === level}>
                {labelOfCode(level)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{text.agreement}</span>
          <select key={at.get('agreement')} name="agreement">
            <option value="">{text.any}</option>
            {degrees.map((degree) => (
              <option key={degree} value={degree} selected={at.get('agreement') === degree}>
                {words.agreement[degree]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{text.filter}</button>
      </form>
      {chosen.length === 0 ? null : (
        <p class="chosen">
          {chosen.map(({ name, value }) => (
            <a key={name} class="chip" href={`${at.with({ ...fromStart(), [name]: null })}#asserts`}>
              {nameOf(value)} <span aria-hidden="true">×</span>
              <span class="visually-hidden">{text.remove}</span>
            </a>
          ))}
        </p>
      )}
      <p class="soft">{text.shown(asserts.nodes.length, asserts.totalCount, all.totalCount)}</p>
      <ol class="rows asserted">
        {asserts.nodes.map((claim) => (
          <li key={claim.id}>
            <Asserted claim={claim} of={shown.id} />
          </li>
        ))}
      </ol>
      <Pager page={asserts.pageInfo} list="asserts" label={text.asserts} />
    </section>
  );
}

/** A claim of the document: where in it, what, and about which node. */
function Asserted({ claim, of }: { readonly claim: AssertedClaimFragment; readonly of: string }) {
  const at = useAddress();
  const { id, statement, originalValue, property, knowledgeLevel, subject, citation, fact } = claim;
  return (
    <>
      <p class="row-place">
        {citation.locator.label}
        {citation.document.id === of ? null : (
          <>
            {' '}
            {words.claim.readIn} <NodeLink id={citation.document.id} name={citation.document.title} />
          </>
        )}
      </p>
      <div class="row-body">
        <p class="row-statement">
          <a href={at.node(id)}>{statement}</a>
        </p>
        <p class="row-about">
          <span>
            {text.about} <NodeLink id={subject.id} name={subject.name} />:{' '}
            <a
              class="row-property"
              href={`${at.with({ ...fromStart(), property })}#asserts`}
              title={text.only(labelOfCode(property))}
            >
              {wordsOfCode(property)}
            </a>
          </span>
          {knowledgeLevel === 'ASSERTION' ? null : <span class="chip">{labelOfCode(knowledgeLevel)}</span>}
          {originalValue === null ? null : (
            <span class="soft">
              {words.claim.printed} <q>{originalValue}</q>
            </span>
          )}
          {fact === null ? null : <Agreement fact={fact} />}
        </p>
      </div>
    </>
  );
}

/** The facts that rest on the document alone. */
function Alone({ alone }: { readonly alone: SourcePageQuery['alone'] }) {
  const at = useAddress();
  return (
    <section id="alone">
      <h2>{text.alone}</h2>
      <p class="soft">{text.aloneMeaning(alone.totalCount)}</p>
      {alone.nodes.length === 0 ? null : (
        <div class="scrolls">
          <table class="stacks">
            <thead>
              <tr>
                <th scope="col">{text.node}</th>
                <th scope="col">{text.property}</th>
                <th scope="col">{text.value}</th>
              </tr>
            </thead>
            <tbody>
              {alone.nodes.map(({ id, property, subject, values, claims }) => (
                <tr key={id}>
                  <th scope="row">
                    <NodeLink id={subject.id} name={subject.name} />
                  </th>
                  <td class="soft">{labelOfCode(property)}</td>
                  <td>
                    {values.length === 0 ? <span class="unknown">{words.value.unknown}</span> : null}
                    {values.map(({ value }, index) => (
                      <span key={JSON.stringify(value)}>
                        {index === 0 ? null : ` ${words.fact.or} `}
                        <ValueText value={value} />
                      </span>
                    ))}{' '}
                    {claims.map((claim, index) => (
                      <a key={claim.id} class="claim-mark" href={at.node(claim.id)} title={claim.statement}>
                        {text.claimMark(index + 1, claims.length)}
                      </a>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager page={alone.pageInfo} prefix="alone" list="alone" label={text.alone} />
    </section>
  );
}

/** What stands against the document: claims that exclude its own, and what the editors see between claims. */
function Disputed({ shown: { id, contested, related } }: { readonly shown: Shown }) {
  const at = useAddress();
  return (
    <section id="disputed">
      <h2>{text.disputed}</h2>
      {contested.totalCount + related.totalCount === 0 ? <p class="soft">{text.undisputed}</p> : null}
      {contested.totalCount === 0 ? null : <h3>{text.contested(contested.totalCount)}</h3>}
      <ul class="rows">
        {contested.nodes.map((claim) => (
          <li key={claim.id}>
            <Asserted claim={claim} of={id} />
            <ul class="against">
              {claim.contradicts.length === 0 ? <li>{text.contestedOtherwise}</li> : null}
              {claim.contradicts.map((other) => (
                <li key={other.id}>
                  <strong>{words.claim.contradictedBy}</strong> <Other claim={other} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {contested.nodes.length === contested.totalCount ? null : (
        <p>
          <a href={`${at.with({ ...fromStart(), agreement: 'CONTESTED' })}#asserts`}>
            {text.allContested(contested.totalCount)}
          </a>
        </p>
      )}
      {related.totalCount === 0 ? null : <h3>{text.related(related.totalCount)}</h3>}
      <ul class="rows">
        {related.nodes.map((claim) => (
          <li key={claim.id}>
            <Asserted claim={claim} of={id} />
            <ul class="against">
              {claim.relations.map(({ kind, inverse, note, claim: other }) => (
                <li key={`${kind} ${other?.id}`}>
                  <strong>{words.claim.relation(labelOfCode(kind), inverse)}</strong>{' '}
                  {other === null ? null : <Other claim={other} />} <span class="soft">{note}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A claim of another document. */
function Other({ claim: { id, statement, source, citation } }: { readonly claim: OtherClaimFragment }) {
  const at = useAddress();
  return (
    <>
      <a href={at.node(id)}>{statement}</a>{' '}
      <small>
        <SourceChip source={source} />, {citation.locator.label}
      </small>
    </>
  );
}

function Sources(props: { readonly title: (count: number) => string; readonly sources: Shown['cites'] }) {
  const { nodes, totalCount } = props.sources;
  if (totalCount === 0) return null;
  return (
    <>
      <h3>{props.title(totalCount)}</h3>
      <ul class="rows">
        {nodes.map((each) => (
          <li key={each.id}>
            <SourceChip source={each} />
          </li>
        ))}
      </ul>
    </>
  );
}
