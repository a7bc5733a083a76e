import { labelOfCode } from '../../vocabulary/enums.js';
import type { Address } from '../address.js';
import { useAddress } from '../navigate.js';
import { NodeLink } from '../parts/node-link.js';
import { spanOf } from '../parts/span.js';
import { DateText } from '../parts/value.js';
import { words } from '../strings.js';
import type { Seen, View } from '../view.js';
import {
  type TimelinePageQuery,
  type TimelinePageQueryVariables,
  timelinePageOperation,
} from './timeline.operation.js';
import { TimelineDrawing } from './timeline-drawing.js';

const { timeline: text } = words;

export type TimelineEvent = TimelinePageQuery['timeline']['nodes'][number];
type Kind = TimelineEvent['kind'];

/** The kinds of events, in the order of the lanes. */
export const kinds: readonly Kind[] = [
  'ANNOUNCEMENT',
  'MEETING',
  'GROUNDBREAKING',
  'INAUGURATION',
  'COMPLETION',
  'VISIT',
  'PUBLICATION',
];

/** From when on events are shown where the address says nothing else: the policy was announced in January 2024. */
const firstDay = '2024-01-01';

/** Meetings, ceremonies, visits and publications in time. */
export const timeline: View<TimelinePageQuery, TimelinePageQueryVariables> = {
  operation: timelinePageOperation,
  variables: (at) => {
    const chosen = kinds.filter((kind) => at.list('kinds').includes(kind));
    const { knownAt } = at.clocks;
    const [from, to] = [fromOf(at), toOf(at)];
    return {
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
      ...(chosen.length === 0 ? {} : { kinds: chosen }),
      ...(at.get('province') === null ? {} : { provinces: [at.get('province') as string] }),
      ...(knownAt === undefined ? {} : { knownAt }),
    };
  },
  rest: ({ timeline: { pageInfo } }) => (pageInfo.hasNextPage ? { after: pageInfo.endCursor } : null),
  join: (answer, further) => ({
    ...answer,
    timeline: { ...further.timeline, nodes: [...answer.timeline.nodes, ...further.timeline.nodes] },
  }),
  title: () => words.frame.views['timeline'] ?? null,
  Page: Timeline,
  hasDrawing: true,
  table: ({ answer }) => ({
    columns: ['id', text.kind, text.earliest, text.latest, text.edtf, text.event, text.node],
    rows: answer.timeline.nodes.map(({ id, kind, date, title, node }) => [
      id,
      kind,
      date.earliest,
      date.latest,
      date.edtf,
      title,
      node.id,
    ]),
  }),
};

/** Until when events are shown: never later than the day to which the clock is set. */
function toOf(at: Address): string | null {
  const [first] = [at.get('to'), at.get('asOf')].filter((day) => day !== null).sort();
  return first ?? null;
}

/** From when on; where all that is asked for lies before the usual first day, from the beginning. */
function fromOf(at: Address): string | null {
  const to = toOf(at);
  return at.get('from') ?? (to !== null && to < firstDay ? null : firstDay);
}

function Timeline({ answer, at }: Seen<TimelinePageQuery>) {
  const events = answer.timeline.nodes;
  const dated = events.filter(({ date }) => spanOf(date) !== null);
  const open = events.filter(({ date }) => spanOf(date) === null);
  return (
    <article class="timeline">
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <Choices provinces={answer.provinces.nodes} />
      <p class="soft" role="status">
        {text.count(events.length, answer.timeline.totalCount)}
        {open.length === 0 ? '' : ` ${text.open(open.length)}`}
      </p>
      <TimelineDrawing events={dated} />
      <p>
        <a href={at.to('/map', { from: at.get('from'), to: at.get('to') })}>{text.onMap}</a>
      </p>
      <h2>{text.list}</h2>
      {byMonth(dated).map(([month, group], index) => (
        <MonthList key={month} month={month} events={group} isOpen={index === 0} />
      ))}
      {open.length === 0 ? null : (
        <details class="month">
          <summary>
            {text.openTitle} <small>{text.events(open.length)}</small>
          </summary>
          <p class="soft">{text.openText}</p>
          <EventList events={open} />
        </details>
      )}
    </article>
  );
}

/** Which events: the span of days, the kinds and the province. */
function Choices({ provinces }: { readonly provinces: TimelinePageQuery['provinces']['nodes'] }) {
  const at = useAddress();
  const chosen = at.list('kinds');
  const withKind = (kind: Kind): readonly string[] => {
    const shown = chosen.length === 0 ? kinds : kinds.filter((each) => chosen.includes(each));
    const next = shown.includes(kind) ? shown.filter((each) => each !== kind) : [...shown, kind];
    return next.length === kinds.length || next.length === 0 ? [] : next;
  };
  return (
    <form class="choices" method="get" action={at.plain('/timeline')}>
      <fieldset>
        <legend>{text.kinds}</legend>
        <ul class="toggles">
          {kinds.map((kind) => {
            const isOn = chosen.length === 0 || chosen.includes(kind);
            return (
              <li key={kind}>
                <a
                  class={`toggle ${isOn ? 'is-on' : ''}`}
                  href={at.with({ kinds: withKind(kind) })}
                  aria-label={text.toggle(text.kindNames[kind], isOn)}
                >
                  <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
                    <circle class={`event-${kind.toLowerCase()}`} cx="5" cy="5" r="4" />
                  </svg>
                  {text.kindNames[kind]}
                </a>
              </li>
            );
          })}
        </ul>
      </fieldset>
      <p class="choices-row">
        <label>
          {text.from} <input type="date" name="from" value={fromOf(at) ?? ''} />
        </label>
        <label>
          {text.to} <input type="date" name="to" value={at.get('to') ?? ''} />
        </label>
        <label>
          {text.province}{' '}
          <select name="province">
            <option value="">{text.allProvinces}</option>
            {provinces.map(({ id, name }) => (
              <option key={id} value={id} selected={at.get('province') === id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {chosen.map((kind) => (
          <input key={kind} type="hidden" name="kinds" value={kind} />
        ))}
        <button type="submit">{text.show}</button>{' '}
        <a href={at.with({ from: null, to: null, kinds: null, province: null })}>{text.clear}</a>
      </p>
    </form>
  );
}

/** The dated events of each month in which they may have begun, the last month first. */
function byMonth(events: readonly TimelineEvent[]): [string, TimelineEvent[]][] {
  const months = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const month = event.date.earliest?.slice(0, 7) ?? '';
    const group = months.get(month);
    if (group === undefined) months.set(month, [event]);
    else group.push(event);
  }
  return [...months].sort(([a], [b]) => (a < b ? 1 : -1));
}

function MonthList(props: {
  readonly month: string;
  readonly events: readonly TimelineEvent[];
  readonly isOpen: boolean;
}) {
  const { month, events, isOpen } = props;
  const publications = events.filter(({ kind }) => kind === 'PUBLICATION');
  const others = events.filter(({ kind }) => kind !== 'PUBLICATION');
  return (
    <details class="month" open={isOpen}>
      <summary>
        <DateText date={{ edtf: month, earliest: null, latest: null, precision: 'MONTH' }} />{' '}
        <small>{text.events(events.length)}</small>
      </summary>
      {others.length === 0 ? null : <EventList events={others} />}
      {publications.length === 0 ? null : (
        <details open={others.length === 0 && publications.length <= 5}>
          <summary>{text.publications(publications.length)}</summary>
          <EventList events={publications} />
        </details>
      )}
    </details>
  );
}

function EventList({ events }: { readonly events: readonly TimelineEvent[] }) {
  return (
    <ul class="dated">
      {events.map(({ id, kind, date, title, node }) => (
        <li key={id}>
          <DateText date={date} />
          <span>
            <span class="chip">{labelOfCode(kind)}</span>{' '}
            <NodeLink id={node.id} name={title.replace(/^Publication: /, '')} />
          </span>
        </li>
      ))}
    </ul>
  );
}
