import type { Draw } from './draw.js';
import { oddText, prototypeKeys } from './strings.js';

/** Numbers as JSON may write them: some are too large, too small or too exact for a double. */
const numbers = [
  '0',
  '-0',
  '1',
  '-1',
  '100',
  '101',
  '0.5',
  '1e2',
  '2147483647',
  '2147483648',
  '-2147483649',
  '9007199254740993',
  '123456789012345678901234567890',
  '1e308',
  '1e400',
  '-1e400',
  '1e-400',
];

/** A value of any shape, as the text of JSON, so that keys may be repeated, or be called `__proto__`. */
export function jsonText(draw: Draw, depth = 3): string {
  const kind = draw.number(0, depth > 0 ? 9 : 5);
  if (kind === 0) return draw.one(['null', 'true', 'false']);
  if (kind <= 2) return draw.one(numbers);
  if (kind <= 5) return JSON.stringify(oddText(draw, { surrogates: true }));
  if (kind <= 7) return `[${draw.some(0, 4, () => jsonText(draw, depth - 1)).join(',')}]`;
  if (kind === 8 && draw.chance(10)) {
    const levels = draw.number(10, 3_000);
    return draw.chance(50)
      ? `${'['.repeat(levels)}${']'.repeat(levels)}`
      : `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  }
  const member = (): string => `${JSON.stringify(jsonKey(draw))}:${jsonText(draw, depth - 1)}`;
  return `{${draw.some(0, 4, member).join(',')}}`;
}

function jsonKey(draw: Draw): string {
  return draw.chance(50) ? draw.one(prototypeKeys) : oddText(draw, { surrogates: true, longest: 100 });
}
