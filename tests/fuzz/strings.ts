import type { Draw } from './draw.js';

/** Names that mean something to JavaScript's objects. */
export const prototypeKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'toJSON',
  'length',
];

/** Ids that are none, or that name nothing. */
export const badIds = [
  '',
  ':',
  'Locality',
  'Locality:',
  ':songchon',
  'Locality:Songchon',
  'Locality:song--chon',
  'Locality:nowhere-at-all',
  'SourceClaim:nowhere/at-all',
  'SourceClaim:a/b/c',
  'Nothing:songchon',
  'Locality:songchon\n',
  'Locality:songchon\r\nX-Injected: 1',
  'Locality:../../etc/passwd',
  'TG9jYWxpdHk6c29uZ2Nob24=',
  ...prototypeKeys,
];

const oddities = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\r\nX-Injected: 1',
  '\ufeff',
  '\u202e',
  '\u2028',
  '\u{1f300}'.repeat(20),
  'e\u0301'.repeat(50),
  '연탄',
  'ㄱㅏ',
  'İ'.repeat(30),
  '"); DROP TABLE claims; --',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '%00%0d%0a',
  '\\',
  '((((((((((a+)+)+)+)+)+)+)+)+)+$',
  'a'.repeat(200),
  'a'.repeat(201),
];

/** A text that something may stumble over. Without a lone surrogate, unless these are asked for. */
export function oddText(draw: Draw, { surrogates = false, longest = 5_000 } = {}): string {
  const kind = draw.number(0, 9);
  if (kind < 5) return draw.one(oddities);
  if (kind < 7) return draw.text(40);
  if (kind === 7) return draw.one(['a', 'ab ', '한', '\u{1f300}', '"', '\\', '\n']).repeat(draw.number(1, longest));
  if (kind === 8 && surrogates) return `${draw.one(['', 'a'])}${draw.one(['\ud800', '\udc00', '\udbff\ud800'])}b`;
  return draw.one([...prototypeKeys, ...badIds]);
}
