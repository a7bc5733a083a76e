import { describe, expect, it } from 'vitest';
import { spanOf } from '../../src/explorer/parts/clock-sliders.js';
import { addMonths, dayOfNumber, dayWords, numberOfDay } from '../../src/explorer/parts/days.js';
import { type ClockSpanQuery, clockSpanOperation } from '../../src/explorer/views/clock-span.operation.js';
import { ask } from '../shipped.js';

function monthsAfter(day: string, months: number): string {
  return dayOfNumber(addMonths(numberOfDay(day) as number, months));
}

describe('a day', () => {
  it('has a number, and a number its day', () => {
    expect(numberOfDay('1970-01-01')).toBe(0);
    expect(numberOfDay('2024-03-01')).toBe((numberOfDay('2024-02-28') as number) + 2);
    expect(dayOfNumber(numberOfDay('2026-11-22') as number)).toBe('2026-11-22');
  });

  it.each(['', '2024', '2024-1-1', '2024-02-30', '2023-02-29', '2024-13-01', 'yesterday', '2024-01-01T00:00Z'])(
    'is not %j',
    (text) => {
      expect(numberOfDay(text)).toBeNull();
      // It stands as it is rather than as another day.
      expect(dayWords(text)).toBe(text);
    },
  );

  it('is said in words', () => {
    expect(dayWords('2024-06-01')).toBe('1 June 2024');
  });

  it('goes on by months, to the last day of one that is shorter', () => {
    expect(monthsAfter('2024-01-31', 1)).toBe('2024-02-29');
    expect(monthsAfter('2024-12-15', 1)).toBe('2025-01-15');
    expect(monthsAfter('2024-01-15', -1)).toBe('2023-12-15');
    expect(monthsAfter('2024-03-31', -1)).toBe('2024-02-29');
  });
});

describe('the span of the clocks', () => {
  it('goes from the first day on which the policy may have been announced to the last publication', async () => {
    const answer: ClockSpanQuery = await ask(clockSpanOperation.text);
    const span = spanOf(answer);
    // The policy was announced in January 2024, and one source says no more than that.
    expect(dayOfNumber(span?.from as number)).toBe('2024-01-01');
    const { timeline } = await ask(
      '{ timeline(last: 1, filter: { kinds: [PUBLICATION] }) { nodes { date { latest } } } }',
    );
    expect(dayOfNumber(span?.to as number)).toBe(timeline.nodes[0].date.latest);
  });

  it('is not there where the data set says nothing of its ends, or has them the wrong way round', () => {
    const sources = { nodes: [{ id: 'Source:a', published: { earliest: '2020-01-01', latest: null } }] };
    const policy = { facts: [{ values: [{ value: { date: { earliest: '2024-01-01' } } }] }] };
    expect(spanOf({ policy: null, sources })).toBeNull();
    expect(spanOf({ policy: { facts: [] }, sources })).toBeNull();
    expect(spanOf({ policy, sources: { nodes: [] } })).toBeNull();
    expect(spanOf({ policy, sources })).toBeNull();
  });
});
