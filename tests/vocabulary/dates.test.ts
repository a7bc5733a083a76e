import edtf from 'edtf';
import { describe, expect, it } from 'vitest';
import { dateOf, datesOverlap, isLooser, parseDate, spanOf } from '../../src/vocabulary/dates.js';

function spanned(text: string): string | null {
  const date = parseDate(text);
  return date === null ? null : `${date.earliest} ${date.latest} ${date.precision}`;
}

describe('parseDate', () => {
  it.each([
    ['2024', '2024-01-01 2024-12-31 YEAR'],
    ['2024-02', '2024-02-01 2024-02-29 MONTH'],
    ['2025-02', '2025-02-01 2025-02-28 MONTH'],
    ['2024-02-29', '2024-02-29 2024-02-29 DAY'],
    ['2010~', '2010-01-01 2010-12-31 APPROXIMATE'],
    ['2024-02~', '2024-02-01 2024-02-29 APPROXIMATE'],
    ['2024-02-28~', '2024-02-28 2024-02-28 APPROXIMATE'],
    ['2024-02-21/2024-02-29', '2024-02-21 2024-02-29 INTERVAL'],
    ['2025-01/2025-03', '2025-01-01 2025-03-31 INTERVAL'],
    ['2010~/2012', '2010-01-01 2012-12-31 INTERVAL'],
    ['2024/..', '2024-01-01 null INTERVAL'],
    ['../2024-02', 'null 2024-02-29 INTERVAL'],
    ['0050', '0050-01-01 0050-12-31 YEAR'],
  ])('reads %s', (text, expected) => {
    expect(spanned(text)).toBe(expected);
    expect(parseDate(text)?.edtf).toBe(text);
  });

  it.each([
    ['no such day', ['2025-02-29', '2024-02-30', '2024-04-31', '2024-01-00', '2023-02-29/2024', '2024/2025-02-29']],
    ['no such month', ['2024-00', '2024-13', '2024-13-01']],
    [
      'seasons and the like, which EDTF writes as months',
      ['2024-21', '2024-24', '2024-31', '2024-41', '2024-21/2024-22'],
    ],
    ['digits left open', ['202X', '20XX', '2024-XX', '2024-02-2X']],
    ['other marks of doubt', ['2024?', '2024%', '~2024', '2024-?02']],
    ['sets, long years and times', ['[2024,2025]', '{2024..2025}', 'Y20240', '-2024', '2024-02-28T09:00:00Z']],
    [
      'intervals backwards or without an end',
      ['2025/2024', '2024-03-01/2024-02-28', '../..', '2024/', '/2024', '/', ''],
    ],
    ['other ways of writing', ['24', '2024-2', '2024-02-8', '2024/02', '28 Feb 2024', '２０２４', ' 2024', '2024\n']],
  ])('refuses %s', (_what, texts) => {
    expect(texts.filter((text) => parseDate(text) !== null)).toEqual([]);
  });
});

/**
 * What the library of EDTF reads in a text, within the forms that are taken here; null where it refuses or repairs it: it
 * makes 29 February 2025 the first of March.
 */
function readByLibrary(text: string): string | null {
  try {
    const { edtf: printed, min, max } = edtf(text);
    return printed !== text || min > max ? null : `${dayOf(min)} ${dayOf(max)}`;
  } catch {
    return null;
  }
}

const dayOf = (time: number): string | null =>
  Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null;

describe('parseDate and the library of EDTF', () => {
  const two = (count: number): string => String(count).padStart(2, '0');
  const months = (year: string): string[] => Array.from({ length: 14 }, (_, month) => `${year}-${two(month)}`);
  const days = (month: string): string[] => Array.from({ length: 33 }, (_, day) => `${month}-${two(day)}`);
  // Not 0000, of which the library makes 1900.
  const years = ['0050', '1900', '2000', '2023', '2024', '9999'];
  const points = years.flatMap((year) => [year, ...months(year), ...months(year).flatMap(days)]);
  const ends = [
    '..',
    '2023',
    '2024',
    '2024~',
    '2024-02',
    '2024-03~',
    '2024-12',
    '2024-02-29',
    '2024-03-01',
    '2025-02-29',
  ];

  it('read the same in every point, exact or approximate', () => {
    const texts = points.flatMap((each) => [each, `${each}~`]);
    // Six years, their months and their days, two of them leap years; each exact and approximate.
    expect(texts.filter((text) => parseDate(text) !== null)).toHaveLength(2 * (6 + 6 * 12 + 6 * 365 + 2));
    expect(texts.map(read)).toEqual(texts.map((text) => [text, readByLibrary(text)]));
  });

  it('read the same in every interval', () => {
    const texts = ends.flatMap((from) => ends.map((to) => `${from}/${to}`)).filter((text) => text !== '../..');
    expect(texts.map(read)).toEqual(texts.map((text) => [text, readByLibrary(text)]));
  });

  function read(text: string): [string, string | null] {
    const date = parseDate(text);
    return [text, date === null ? null : `${date.earliest} ${date.latest}`];
  }
});

describe('dateOf', () => {
  it('answers one frozen date however often it is asked, and throws on what is none', () => {
    expect(dateOf('2024-02')).toBe(dateOf('2024-02'));
    expect(Object.isFrozen(dateOf('2024-02'))).toBe(true);
    expect(() => dateOf('2025-02-29')).toThrow('"2025-02-29" is not an EDTF date');
  });
});

describe('spanOf', () => {
  it('is smaller the more exact a date is, and infinite where an end is open', () => {
    const spans = ['2024-02-28', '2024-02', '2024', '2024/..'].map((text) => spanOf(dateOf(text)));
    expect(spans).toEqual([...spans].sort((a, b) => a - b));
    expect(spans.at(-1)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('datesOverlap', () => {
  it.each([
    ['2024-02', '2024-02-28', true],
    ['2024-08-26', '2024-08-30', false],
    ['2024-02-21/2024-02-29', '2024-02', true],
    ['2024/..', '2030', true],
    ['2024/..', '2023-12-31', false],
    ['../2024', '2025', false],
    // Approximate counts one unit of its precision to either side, and no more.
    ['2010~', '2011-12-31', true],
    ['2010~', '2012-01-01', false],
    ['2024-02-28~', '2024-02-27', true],
    ['2024-02-28~', '2024-02-26', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(datesOverlap(dateOf(a), dateOf(b))).toBe(expected);
    expect(datesOverlap(dateOf(b), dateOf(a))).toBe(expected);
  });
});

describe('isLooser', () => {
  it.each([
    ['2024-02', '2024-02-28', true],
    ['../2024-03-01', '2024-02-28', true],
    ['2024', '2024-02/2024-03', true],
    ['../2024', '../2023', true],
    ['2024-02-28', '2024-02-28', false],
    ['2024-02-28', '2024-02', false],
    ['2024-02', '2024-03-01', false],
    // Each has a day that the other has not.
    ['../2022-06', '2022', false],
    ['2022', '../2022-06', false],
  ])('%s than %s: %s', (a, b, expected) => {
    expect(isLooser(dateOf(a), dateOf(b))).toBe(expected);
  });
});
