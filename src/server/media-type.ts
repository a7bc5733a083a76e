/** One range of an Accept header, such as `text/*;q=0.5`. Parameters other than q are passed over. */
interface MediaRange {
  readonly type: string;
  readonly subtype: string;
  readonly quality: number;
}

/**
 * The media type to answer with, of those offered in the order in which we prefer them (RFC 9110, 12.5.1): the one that
 * the header wants most, of equals the first. No header takes the first; null where none offered is wanted.
 */
export function preferredType<Offer extends string>(header: string | null, offers: readonly Offer[]): Offer | null {
  if (header === null || header.trim() === '') return offers[0] ?? null;
  const ranges = header.split(',').flatMap(parseRange);
  let best: { readonly offer: Offer; readonly quality: number } | null = null;
  for (const offer of offers) {
    const quality = qualityOf(offer, ranges);
    if (quality > (best?.quality ?? 0)) best = { offer, quality };
  }
  return best?.offer ?? null;
}

function parseRange(text: string): MediaRange[] {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const match = /^([^/\s]+)\/([^/\s]+)$/.exec(range);
  if (match === null) return [];
  const given = parameters.find((parameter) => /^q\s*=/.test(parameter))?.replace(/^q\s*=\s*/, '');
  const quality = given === undefined ? 1 : Number(given);
  return [
    { type: match[1] as string, subtype: match[2] as string, quality: quality >= 0 && quality <= 1 ? quality : 0 },
  ];
}

/** The quality that the most specific range which covers a type gives it; 0 where none covers it. */
function qualityOf(offer: string, ranges: readonly MediaRange[]): number {
  const [type, subtype] = offer.split('/');
  const exact = ranges.filter((range) => range.type === type && range.subtype === subtype);
  const family = ranges.filter((range) => range.type === type && range.subtype === '*');
  const any = ranges.filter((range) => range.type === '*' && range.subtype === '*');
  const covering = [exact, family, any].find((each) => each.length > 0) ?? [];
  return Math.max(0, ...covering.map((range) => range.quality));
}
