import { describe, expect, it } from 'vitest';
import type { ValuePartsFragment } from '../../src/components/answers.js';
import { htmlOf } from '../../src/components/tree-html.js';
import { valueView } from '../../src/components/value-view.js';

const quantity = (parts: object): ValuePartsFragment => ({
  __typename: 'QuantityValue',
  amount: null,
  unit: 'factory',
  lowerBound: null,
  upperBound: null,
  boundsExclusive: false,
  approximate: false,
  ...parts,
});

describe('a value as people read it', () => {
  it.each([
    [{ amount: 20 }, '20 factories'],
    [{ amount: 1 }, '1 factory'],
    [{ amount: 1, unit: 'squareMetre' }, '1 square metre'],
    [{ amount: 13_000, unit: 'squareMetre' }, '13,000 square metres'],
    [{ amount: 1.5, unit: 'ratio' }, '1.5 times'],
    [{ amount: 20, approximate: true }, 'about 20 factories'],
    [{ amount: 20, unit: null }, '20'],
    [{ lowerBound: 5 }, 'at least 5 factories'],
    [{ lowerBound: 5, boundsExclusive: true }, 'more than 5 factories'],
    [{ upperBound: 5 }, 'at most 5 factories'],
    [{ upperBound: 5, boundsExclusive: true }, 'less than 5 factories'],
    [{ lowerBound: 5, upperBound: 10 }, '5 to 10 factories'],
    [{ lowerBound: 5, upperBound: 10, boundsExclusive: true }, 'between 5 and 10 factories'],
    [{ amount: 7, lowerBound: 5, upperBound: 10 }, '7 (5 to 10) factories'],
  ])('is a quantity: %j', (parts, words) => {
    expect(htmlOf(valueView(quantity(parts)))).toBe(words);
  });

  it.each<[ValuePartsFragment, string]>([
    [{ __typename: 'DateValue', date: { edtf: '2024-03-10' } }, '<time datetime="2024-03-10">10 March 2024</time>'],
    [{ __typename: 'DateValue', date: { edtf: '2024~' } }, '<time>about 2024</time>'],
    [{ __typename: 'DateValue', date: { edtf: '../2024-03' } }, '<time>some day until March 2024</time>'],
    [{ __typename: 'EnumValue', code: 'UNDER_CONSTRUCTION' }, 'under construction'],
    [{ __typename: 'BooleanValue', boolean: false }, 'no'],
    [{ __typename: 'TextValue', text: '은산군', language: 'ko' }, '<span lang="ko">은산군</span>'],
    [
      { __typename: 'TextValue', text: 'http://kcna.kp/en', language: null },
      '<a href="http://kcna.kp/en" class="kg-link">http://kcna.kp/en</a>',
    ],
    [{ __typename: 'TextValue', text: 'javascript:alert(1)', language: null }, '<span>javascript:alert(1)</span>'],
    [{ __typename: 'CoordinatesValue', coordinates: { latitude: 39.5, longitude: -126.25 } }, '39.5° N, 126.25° W'],
    [{ __typename: 'UnknownValue', note: null }, 'not known'],
    [{ __typename: 'UnknownValue', note: 'the page credits nobody' }, 'not known: the page credits nobody'],
    [
      {
        __typename: 'EntityValue',
        entity: { name: 'KCNA', uri: 'https://kg.example/node/Actor:kcna' },
      },
      '<a href="https://kg.example/node/Actor:kcna" class="kg-link">KCNA</a>',
    ],
  ])('is %j', (value, html) => {
    expect(htmlOf(valueView(value))).toBe(html);
  });
});
