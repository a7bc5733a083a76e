import { labelOfCode } from '../../vocabulary/enums.js';
import { useAddress } from '../navigate.js';
import { NodeLink } from '../parts/node-link.js';
import { DateText, ValueText } from '../parts/value.js';
import { words } from '../strings.js';
import type { Seen, View } from '../view.js';
import { type OverviewQuery, type OverviewQueryVariables, overviewOperation } from './overview.operation.js';
import { Progress } from './overview-progress.js';
import { Provinces } from './overview-provinces.js';
import { Works } from './overview-works.js';

const { overview: text } = words;

export type OverviewPolicy = NonNullable<OverviewQuery['policy']>;
export type OverviewProject = OverviewPolicy['projects']['nodes'][number];

/** The policy at a glance. */
export const overview: View<OverviewQuery, OverviewQueryVariables> = {
  operation: overviewOperation,
  variables: (at) => at.clocks,
  title: ({ answer: { policy } }) => policy?.name ?? null,
  Page: Overview,
  hasDrawing: true,
  table: ({ answer: { policy } }) => ({
    columns: ['id', text.locality, text.province, text.year, text.statusColumn, text.counted],
    rows: (policy?.projects.nodes ?? []).map(({ id, locality, year, status, countsTowardTarget }) => [
      id,
      locality.name,
      locality.province?.name ?? null,
      year,
      status,
      countsTowardTarget === null ? null : String(countsTowardTarget),
    ]),
  }),
};

function Overview({ answer }: Seen<OverviewQuery>) {
  const { policy } = answer;
  if (policy === null) return null;
  return (
    <article class="overview">
      <header class="overview-head">
        <h1>
          <NodeLink id={policy.id} name={policy.name} />
        </h1>
        {policy.annualTarget === null || policy.durationYears === null ? null : (
          <p class="lead">{text.lead(policy.annualTarget, policy.durationYears)}</p>
        )}
        <Figures answer={answer} policy={policy} />
      </header>
      <Progress policy={policy} />
      <Provinces policy={policy} />
      <div class="columns">
        <Works policy={policy} />
        <Contests conflicts={answer.conflicts} />
      </div>
      <div class="columns">
        <Events events={answer.events.nodes} />
        <Published published={answer.published.nodes} />
      </div>
    </article>
  );
}

/** The figures that people look for first. */
function Figures({ answer, policy }: { readonly answer: OverviewQuery; readonly policy: OverviewPolicy }) {
  const { figures } = text;
  const count = (type: string): number => answer.dataset.counts.find((each) => each.type === type)?.count ?? 0;
  const last = policy.years.at(-1);
  const planned = (policy.annualTarget ?? 0) * (policy.durationYears ?? 0);
  const building = policy.years.reduce((sum, { underConstruction }) => sum + underConstruction, 0);
  const shown: readonly (readonly [number, string, string | null])[] = [
    [last?.cumulative.completed ?? 0, figures.completed, planned === 0 ? null : figures.ofTarget(planned)],
    [building, figures.underConstruction, null],
    [answer.conflicts.totalCount, figures.contested, null],
    [count('SourceClaim'), figures.claims, figures.sources(count('Source'))],
  ];
  return (
    <dl class="figures">
      {shown.map(([value, label, more]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {thousands(value)}
            {more === null ? null : <small>{more}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** With a thin space between thousands. */
function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u2009');
}

function Contests({ conflicts }: { readonly conflicts: OverviewQuery['conflicts'] }) {
  const at = useAddress();
  return (
    <section>
      <h2>{text.contests}</h2>
      <p class="soft">{text.contestsText(conflicts.totalCount)}</p>
      <ul class="contest-list">
        {conflicts.nodes.map(({ id, property, subject, values }) => (
          <li key={id}>
            <p class="contest-subject">
              <a href={`${at.to(`/node/${subject.id}`, { property })}#${property}`}>{subject.name}</a>
              <small> {labelOfCode(property)}</small>
            </p>
            <ul class="positions">
              {values.map(({ value, publishers }) => (
                <li key={JSON.stringify(value)}>
                  <ValueText value={value} /> <small>{publishers.map(({ name }) => name).join(', ')}</small>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p>
        <a href={at.to('/contests')}>{text.allContests}</a>
      </p>
    </section>
  );
}

type Event = OverviewQuery['events']['nodes'][number];

/** Of one kind and date together, as ground is broken in several places on a day; the last first. */
function Events({ events }: { readonly events: readonly Event[] }) {
  const at = useAddress();
  const groups = new Map<string, [Event, ...Event[]]>();
  for (const event of events.toReversed()) {
    const key = `${event.date.edtf} ${event.kind}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [event]);
    else group.push(event);
  }
  const days = [...groups];
  return (
    <section>
      <h2>{text.events}</h2>
      <ul class="dated">
        {days.slice(0, 6).map(([key, [first, ...others]]) => (
          <li key={key}>
            <DateText date={first.date} />
            <span>
              {labelOfCode(first.kind)}{' '}
              {[first, ...others].map(({ id, node }, index) => (
                <span key={id}>
                  {index === 0 ? '' : ', '}
                  <NodeLink id={node.id} name={node.name} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={at.to('/timeline')}>{text.allEvents}</a>
      </p>
    </section>
  );
}

/** Those of which a day is known from which on they stood there: of the others nobody can say that they are new. */
function Published({ published }: { readonly published: OverviewQuery['published']['nodes'] }) {
  const at = useAddress();
  const dated = published.filter(({ date }) => date.earliest !== null).toReversed();
  return (
    <section>
      <h2>{text.published}</h2>
      <ul class="dated">
        {dated.slice(0, 6).map(({ id, date, node }) => (
          <li key={id}>
            <DateText date={date} />
            <span>
              <NodeLink id={node.id} name={node.name} />{' '}
              {'kind' in node ? (
                <small>
                  {node.publisher?.name} · {labelOfCode(node.kind)}
                </small>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={at.to('/sources')}>{text.allSources}</a>
      </p>
    </section>
  );
}
