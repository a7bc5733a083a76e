import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { loadDataset } from '../../src/dataset/files.js';
import { FITS, fitsOf, inOrderOf, NO, UNORDERED } from '../../src/dataset/fits.js';
import { claimShape } from '../../src/dataset/shape.js';
import { random } from '../random.js';

type Loose = Record<string, unknown>;

const { claims } = await loadDataset();
const fits = fitsOf(claimShape);

/** A copy that can be changed, as a file has it. */
function asInFile({ source: _, ...claim }: (typeof claims)[number]): Loose {
  return JSON.parse(JSON.stringify(claim)) as Loose;
}

/** Holds the quick test to what the shape itself says of a value. */
function agree(value: unknown): number {
  const parsed = claimShape.safeParse(value);
  const fit = fits(value);
  expect(fit !== NO, JSON.stringify(value)).toBe(parsed.success);
  if (parsed.success && fit === FITS) expect(JSON.stringify(value)).toBe(JSON.stringify(parsed.data));
  if (parsed.success) expect(JSON.stringify(inOrderOf(claimShape, value))).toBe(JSON.stringify(parsed.data));
  return fit;
}

/** All objects and lists in a value, itself first. */
function parts(value: unknown): (Loose | unknown[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Loose, ...Object.values(value).flatMap(parts)];
}

const odd = [
  null,
  true,
  0,
  -1,
  1.5,
  91,
  2 ** 60,
  '',
  ' padded',
  'KIND',
  'en',
  'Latn',
  '2024-02-30',
  '2024-02',
  'Locality:songchon',
  'Locality:Songchon',
  'SourceClaim:a/b',
  `sha256:${'0'.repeat(64)}`,
  [],
  [null],
  {},
  { entity: 'Locality:songchon' },
  { kind: 'SENTENCE' },
  { unknown: true },
];

describe('the quick test of a claim', () => {
  it('takes every claim of the shipped data set, most of them as they stand', () => {
    const found = claims.map((claim) => fits(asInFile(claim)));
    expect(found).not.toContain(NO);
    expect(found.filter((fit) => fit === FITS).length).toBeGreaterThan(claims.length / 2);
  });

  it('says what the shape says, whatever is changed in a claim', () => {
    const next = random(7);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
    const seen = new Set<number>();
    for (let round = 0; round < 4000; round++) {
      const claim = asInFile(pick(claims));
      for (let changes = 0; changes < 1 + Math.floor(next() * 2); changes++) {
        const part = pick(parts(claim)) as Loose;
        const key = pick([...Object.keys(part), 'validFrom', 'context', 'scope', 'note', 'extra', '0']);
        const change = Math.floor(next() * 4);
        if (change === 0) delete part[key];
        else if (change === 1) part[key] = pick(odd);
        else if (change === 2) part[key] = part[pick(Object.keys(part))] ?? null;
        else if (Object.hasOwn(part, key)) {
          // Puts it last.
          const value = part[key];
          delete part[key];
          part[key] = value;
        }
      }
      seen.add(agree(JSON.parse(JSON.stringify(claim))));
    }
    expect(seen).toEqual(new Set([NO, UNORDERED, FITS]));
  });

  it('says what the shape says of what is no object at all', () => {
    for (const value of [...odd, undefined, Number.NaN]) agree(value);
  });

  it('leaves a key without a value to the shape', () => {
    expect(fits({ ...asInFile(claims[0] as (typeof claims)[number]), scope: undefined })).toBe(NO);
  });
});

describe('a quick test', () => {
  it.each([
    ['fills in a default', z.strictObject({ a: z.string().default('x') })],
    ['changes a value', z.strictObject({ a: z.string().transform((text) => text.length) })],
    ['trims', z.strictObject({ a: z.string().trim() })],
    ['takes keys that it does not know', z.object({ a: z.string() })],
    ['turns a text into a number', z.strictObject({ a: z.coerce.number() })],
    ['has a format of its own', z.strictObject({ a: z.email() })],
  ])('is not made of a shape that %s', (_, shape) => {
    expect(() => fitsOf(shape)).toThrow(TypeError);
  });
});
