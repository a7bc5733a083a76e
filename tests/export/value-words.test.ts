import { describe, expect, it } from 'vitest';
import { valueWords } from '../../src/export/value-words.js';
import { shipped } from '../shipped.js';

const kusong = (await shipped.store.nodes(['Locality:kusong']))[0];
const nodes = new Map(kusong == null ? [] : [[kusong.id, kusong]]);

describe('a value in words', () => {
  const cases: [Parameters<typeof valueWords>[0], string][] = [
    [{ entity: 'Locality:kusong' }, 'Kusong City'],
    [{ date: '2024-02-28' }, '28 February 2024'],
    [{ code: 'UNDER_CONSTRUCTION' }, 'under construction'],
    [{ boolean: false }, 'no'],
    [{ latitude: -1.5, longitude: 39 }, '1.5° S, 39° E'],
    [{ unknown: true, note: 'It does not say.' }, 'not known: It does not say.'],
    [{ amount: 20, unit: 'locality', approximate: true }, 'about 20 cities and counties'],
    [{ lowerBound: 5, unit: 'factory' }, 'at least 5 factories'],
    [{ lowerBound: 5, unit: 'factory', boundsExclusive: true }, 'more than 5 factories'],
    [{ upperBound: 5, unit: 'factory' }, 'at most 5 factories'],
    [{ upperBound: 5, unit: 'factory', boundsExclusive: true }, 'less than 5 factories'],
    [{ lowerBound: 5, upperBound: 10, unit: 'day' }, '5 to 10 days'],
    [{ amount: 7, lowerBound: 5, unit: 'day' }, '7 (at least 5) days'],
  ];
  it.each(cases)('%j is %s', (value, words) => expect(valueWords(value, nodes)).toBe(words));
});
