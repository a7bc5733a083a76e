import { dateText } from '../vocabulary/date-text.js';
import { labelOfCode } from '../vocabulary/enums.js';
import type { TimelineQuery } from './answers.js';
import { h, joined, link, part, type Tree } from './tree.js';
import { dateView } from './value-view.js';

export type TimelineEvent = TimelineQuery['timeline']['nodes'][number];

/** An event as a row of the list. */
export function eventView({ kind, title, date, node, claims }: TimelineEvent): Tree {
  const sources = new Map(claims.map((claim) => [claim.source.name, claim.uri]));
  const label = labelOfCode(kind);
  const isUncertain = date.earliest !== date.latest;
  return h(
    'li',
    { part: 'event' },
    h('p', part(isUncertain ? 'date uncertain' : 'date'), dateView(date.edtf)),
    h(
      'div',
      {},
      h(
        'p',
        part('title'),
        h('span', part(`kind ${kind.toLowerCase()}`), label),
        ' ',
        link(node.uri, title.startsWith(`${label}: `) ? title.slice(label.length + 2) : title),
      ),
      h(
        'p',
        part('holders'),
        joined(
          [...sources].map(([name, uri]) => link(uri, name)),
          ', ',
        ),
      ),
    ),
  );
}

const day = 86_400_000;
const rowHeight = 34;
/** Where the marks of a line stand: below its name. */
const markOf = (index: number): string => String(index * rowHeight + 22);
/** Where the marks begin and end, in percent of the width: what is open to a side reaches its edge. */
const [left, width] = [2, 96];

/**
 * All events on one line for each kind: an exact day as a dot, an uncertain one as a span. For the eye only; the list says
 * the same in words.
 */
export function chartView(events: readonly TimelineEvent[]): Tree {
  const days = events
    .flatMap(({ date }) => [date.earliest, date.latest])
    .flatMap((each) => (each ? [Date.parse(each)] : []));
  if (days.length === 0) return null;
  const first = Math.min(...days);
  const last = Math.max(...days, first + 27 * day);
  const at = (time: number): number => left + ((time - first) / (last - first)) * width;
  const kinds = [...new Set(events.map(({ kind }) => kind))].toSorted();
  const height = kinds.length * rowHeight + 20;
  return h(
    'svg',
    { part: 'chart', 'aria-hidden': 'true', height: String(height), width: '100%' },
    ...ticks(first, last).map(({ time, text }) => [
      h('line', { class: 'tick', x1: `${at(time)}%`, x2: `${at(time)}%`, y1: '0', y2: String(height - 18) }),
      h('text', { x: `${at(time)}%`, y: String(height - 4), 'text-anchor': 'middle' }, text),
    ]),
    ...kinds.map((kind, index) => [
      h('line', { x1: '0', x2: '100%', y1: markOf(index), y2: markOf(index) }),
      h('text', { x: '0', y: String(index * rowHeight + 11) }, labelOfCode(kind)),
    ]),
    ...events.map(({ kind, title, date }) => {
      const y = markOf(kinds.indexOf(kind));
      const [from, to] = [
        date.earliest ? at(Date.parse(date.earliest)) : 0,
        date.latest ? at(Date.parse(date.latest)) : 100,
      ];
      const name = h('title', {}, `${dateText(date.edtf)}: ${title}`);
      if (from === to) return h('circle', { class: kind.toLowerCase(), cx: `${from}%`, cy: y, r: '4.5' }, name);
      const size = { x: `${from}%`, width: `${to - from}%`, y: String(Number(y) - 3.5), height: '7', rx: '3.5' };
      return h('rect', { class: kind.toLowerCase(), ...size }, name);
    }),
  );
}

/** The beginnings of years, or of months where there are few of them: as many as a narrow page can show. */
function ticks(first: number, last: number): { time: number; text: string }[] {
  const monthOf = (time: number): number => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth();
  const months = monthOf(last) - monthOf(first);
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((each) => months / each <= 5) ?? 600;
  const begin = Math.ceil(monthOf(first) / step) * step;
  return Array.from({ length: Math.ceil(months / step) + 1 }, (_, index) => {
    const month = begin + index * step;
    const time = Date.UTC(Math.floor(month / 12), month % 12);
    return { time, text: tickText(new Date(time).toISOString().slice(0, step < 12 ? 7 : 4)) };
  }).filter(({ time }) => time >= first && time <= last);
}

/** `2024-04` as `Apr 2024`. */
const tickText = (edtf: string): string => dateText(edtf).replace(/^([A-Z][a-z]{2})[a-z]*/, '$1');
