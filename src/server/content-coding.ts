/** The codings in which answers are sent. */
type Coding = 'br' | 'gzip';

const named: Readonly<Record<Coding, RegExp>> = { br: patternOf('br'), gzip: patternOf('gzip') };

/** The name of a coding that isn't ruled out by `q=0`. */
function patternOf(coding: Coding): RegExp {
  return new RegExp(`(?:^|[\\s,])${coding}(?=$|[\\s,;])(?!\\s*;\\s*q\\s*=\\s*0(?:\\.0*)?(?:$|[\\s,]))`, 'i');
}

/** Whether a client takes a coding, by its header Accept-Encoding. */
export function takesCoding(acceptEncoding: string | null | undefined, coding: Coding): boolean {
  return acceptEncoding != null && named[coding].test(acceptEncoding);
}
