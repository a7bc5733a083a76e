import type { ConflictBasis, EntityType, Property } from '../../client/schema-types.js';
import { labelOfCode, wordsOfCode } from '../../vocabulary/enums.js';
import { useAddress } from '../navigate.js';
import { NodeLink } from '../parts/node-link.js';
import { Pager, pageAsked } from '../parts/pager.js';
import { ScopeText } from '../parts/scope.js';
import { SourceChip } from '../parts/source-chip.js';
import { ValueText, valueWords } from '../parts/value.js';
import { YearField } from '../parts/year-field.js';
import { words } from '../strings.js';
import type { Seen, View } from '../view.js';
import { type ContestsQuery, type ContestsQueryVariables, contestsOperation } from './contests.operation.js';

const { contests: text } = words;

type Contest = ContestsQuery['conflicts']['nodes'][number];
type Position = Contest['values'][number];
type Holder = Position['claims'][number];
type Related = ContestsQuery['related']['nodes'][number];

const pageSize = 8;
/** How many holders of a position stand open; the others can be opened. */
const openHolders = 3;

/** What is contested. */
export const contests: View<ContestsQuery, ContestsQueryVariables> = {
  operation: contestsOperation,
  variables: (at) => ({
    ...pageAsked(at, pageSize),
    filter: {
      ...(at.get('type') === null ? {} : { types: at.list('type') as EntityType[] }),
      ...(at.get('property') === null ? {} : { properties: at.list('property') as Property[] }),
      ...(at.get('province') === null ? {} : { provinces: [...at.list('province')] }),
      ...(at.get('year') === null ? {} : { years: [...at.numbers('year')] }),
      ...(at.get('basis') === null ? {} : { bases: at.list('basis') as ConflictBasis[] }),
    },
    ...at.clocks,
  }),
  isPaged: true,
  rest: ({ conflicts: { pageInfo } }) => (pageInfo.hasNextPage ? { after: pageInfo.endCursor } : null),
  join: (answer, { conflicts }) => ({
    ...answer,
    conflicts: { ...conflicts, nodes: [...answer.conflicts.nodes, ...conflicts.nodes] },
  }),
  title: () => words.frame.views['contests'] ?? '',
  Page: Contests,
  table: ({ answer }) => ({
    columns: text.columns,
    rows: answer.conflicts.nodes.flatMap(({ subject, property, basis, values }) =>
      values.flatMap(({ value, scope, claims }) =>
        claims.map(({ id, source, citation }) => [
          subject.id,
          property,
          basis,
          scope,
          valueWords(value),
          source.id,
          source.kind,
          source.published?.edtf ?? null,
          citation.locator.label,
          id,
        ]),
      ),
    ),
  }),
};

function Contests({ answer: { conflicts, all, related, provinces } }: Seen<ContestsQuery>) {
  const at = useAddress();
  const clocks = words.frame.clocksSet(at.get('asOf'), at.get('knownAt'));
  const filtered = ['type', 'property', 'basis', 'province', 'year'].some((name) => at.get(name) !== null);
  return (
    <article class="contests-page">
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      <form id="list" class="filters" method="get" action={at.plain(at.path)}>
        <Choice
          name="type"
          label={text.type}
          codes={all.nodes.map(({ subject }) => subject.__typename.toUpperCase())}
        />
        <Choice name="property" label={text.property} codes={all.nodes.map(({ property }) => property)} />
        <Choice
          name="basis"
          label={text.basis}
          codes={all.nodes.flatMap(({ basis }) => (basis === null ? [] : [basis]))}
        />
        <label>
          <span>{text.province}</span>
          <select key={at.get('province')} name="province">
            <option value="">{text.any}</option>
            {provinces.nodes.map(({ id, name }) => (
              <option key={id} value={id} selected={id === at.get('province')}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <YearField label={text.year} hint={text.any} />
        <button type="submit">{text.filter}</button>
        {filtered ? <a href={at.to(at.path)}>{text.clear}</a> : null}
      </form>
      <p class="soft" role="status">
        {text.shown(conflicts.totalCount, all.totalCount, clocks)}
      </p>
      {conflicts.nodes.map((contest) => (
        <ContestShown key={contest.id} contest={contest} />
      ))}
      <Pager page={conflicts.pageInfo} list="list" label={text.heading} />
      <Relations related={related.nodes} isSet={clocks !== ''} />
    </article>
  );
}

/** A choice among the codes that occur, with how often each does. */
function Choice(props: { readonly name: string; readonly label: string; readonly codes: readonly string[] }) {
  const at = useAddress();
  const { name, label, codes } = props;
  const chosen = at.get(name);
  const counts = new Map<string, number>(chosen === null ? [] : [[chosen, 0]]);
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return (
    <label>
      <span>{label}</span>
      <select key={chosen} name={name}>
        <option value="">{text.any}</option>
        {[...counts].sort().map(([code, count]) => (
          <option key={code} value={code} selected={code === chosen}>
            {labelOfCode(code)} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}

/** A contested fact: what it differs in, and its positions beside one another. */
function ContestShown({ contest }: { readonly contest: Contest }) {
  const { id, subject, property, basis, values, explanation } = contest;
  return (
    <section class="contest" id={id}>
      <header>
        <p class="kind">{labelOfCode(subject.__typename)}</p>
        <h2>
          <NodeLink id={subject.id} name={subject.name} />: {wordsOfCode(property)}
        </h2>
        {basis === null ? null : (
          <p class="contest-basis">
            <strong>{text.bases[basis].name}</strong> {text.bases[basis].meaning}
          </p>
        )}
      </header>
      <div class="position-grid">
        {values.map((position) => (
          <PositionShown key={`${position.scope} ${JSON.stringify(position.value)}`} position={position} />
        ))}
      </div>
      <details class="contest-why">
        <summary>{text.why}</summary>
        <p>{explanation}</p>
      </details>
    </section>
  );
}

function PositionShown({ position: { value, scope, claims, origins } }: { readonly position: Position }) {
  return (
    <section class="position">
      <h3>
        <ValueText value={value} />
      </h3>
      {scope === null ? null : (
        <p class="position-scope">
          {text.scope} <ScopeText scope={scope} />
        </p>
      )}
      <ul class="position-holders">
        {claims.slice(0, openHolders).map((holder) => (
          <HolderShown key={holder.id} holder={holder} />
        ))}
      </ul>
      {claims.length <= openHolders ? null : (
        <details>
          <summary>{text.moreHolders(claims.length - openHolders)}</summary>
          <ul class="position-holders">
            {claims.slice(openHolders).map((holder) => (
              <HolderShown key={holder.id} holder={holder} />
            ))}
          </ul>
        </details>
      )}
      <p class="position-origins">
        {origins.length === 0 ? text.noOrigin : text.origins(origins.length)}{' '}
        {origins.map((origin, index) => (
          <span key={origin.id}>
            {index === 0 ? null : ', '}
            <NodeLink {...origin} />
          </span>
        ))}
      </p>
    </section>
  );
}

/** One who holds a position: the publisher, of what kind the document is and when it came out, the claim and its place. */
function HolderShown({ holder: { id, statement, originalValue, source, citation } }: { readonly holder: Holder }) {
  const at = useAddress();
  return (
    <li>
      {source.publisher === null ? null : (
        <span class="holder-name">
          <NodeLink {...source.publisher} />
        </span>
      )}
      <span class="holder-source">
        <SourceChip source={source} />
      </span>
      <a class="holder-place" href={at.node(id)} title={statement}>
        {citation.locator.label}
      </a>
      {originalValue === null ? null : (
        <span class="holder-printed">
          {words.claim.printed} <q>{originalValue}</q>
        </span>
      )}
    </li>
  );
}

/** What cannot be compared by value, as the editors relate it: each pair once, from the claim that speaks of the other. */
function Relations({ related, isSet }: { readonly related: readonly Related[]; readonly isSet: boolean }) {
  const at = useAddress();
  const pairs = related.flatMap((claim) =>
    claim.relations.flatMap((relation) =>
      relation.inverse || relation.claim === null ? [] : [{ claim, relation, other: relation.claim }],
    ),
  );
  if (pairs.length === 0) return null;
  return (
    <section class="relations">
      <h2 id="relations">{text.relations}</h2>
      <p class="soft">
        {text.relationsMeaning} {isSet ? text.relationsTimeless : ''}
      </p>
      {pairs.map(({ claim, relation, other }) => (
        <section key={`${claim.id} ${other.id}`} class="contest">
          <p class="kind">
            <NodeLink {...claim.subject} />
          </p>
          <div class="position-grid">
            {[claim, other].map((each, index) => (
              <div key={each.id} class="position">
                {index === 0 ? null : <p class="relation-kind">{text.relationKinds[relation.kind]}</p>}
                <p class="row-statement">
                  <a href={at.node(each.id)}>{each.statement}</a>
                </p>
                <p class="holder-source">
                  <SourceChip source={each.source} />, {each.citation.locator.label}
                </p>
              </div>
            ))}
          </div>
          <p class="soft">{relation.note}</p>
        </section>
      ))}
    </section>
  );
}
