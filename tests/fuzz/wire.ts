import type * as fc from 'fast-check';
import { type Draw, drawn } from './draw.js';

/** What a client that need not mean well sends over one connection. */
export interface WireInput {
  /** What is tried, for the count. */
  readonly name: string;
  /** Bytes as Latin-1, each part sent after so many milliseconds. */
  readonly parts: readonly { readonly bytes: string; readonly after: number }[];
  /** The methods of the requests that it holds as HTTP has it, in order: no more than these may be answered. */
  readonly methods: readonly string[];
  /** What each answer must tell of, in order, where all must be answered. */
  readonly expected?: readonly string[];
  /** Whether the first must be refused. */
  readonly refused?: boolean;
}

/** Bytes of HTTP/1.1 in every form, right and wrong. */
export const wireInputs: fc.Arbitrary<WireInput> = drawn((draw) => draw.one(cases)(draw));

/** A path that no answer may tell of: it stands in requests that are hidden in others. */
export const smuggled = '/node/Actor:smuggled';

const query = '{"query":"{ policy { id } }"}';
const json = 'Content-Type: application/json\r\n';
const host = 'Host: 127.0.0.1\r\n';
const close = 'Connection: close\r\n';

const once = (name: string, bytes: string, more: Partial<WireInput> = {}): WireInput => ({
  name,
  parts: [{ bytes, after: 0 }],
  methods: ['GET'],
  ...more,
});

function chunked(draw: Draw, text: string): string {
  let rest = text;
  let out = '';
  while (rest.length > 0) {
    const size = draw.number(1, rest.length);
    const extension = draw.chance(10) ? `;${draw.one(['a', 'a=b', 'a="b"', 'x'.repeat(40)])}` : '';
    out += `${draw.chance(20) ? '000' : ''}${size.toString(16)}${extension}\r\n${rest.slice(0, size)}\r\n`;
    rest = rest.slice(size);
  }
  return `${out}0\r\n${draw.chance(10) ? 'X-Trailer: 1\r\n' : ''}\r\n`;
}

/** Cuts bytes into parts that come one after another. */
function slowly(draw: Draw, bytes: string): WireInput['parts'] {
  const parts: { bytes: string; after: number }[] = [];
  let rest = bytes;
  while (rest.length > 0 && parts.length < 8) {
    const size = parts.length === 7 ? rest.length : draw.number(1, rest.length);
    parts.push({ bytes: rest.slice(0, size), after: draw.number(0, 20) });
    rest = rest.slice(size);
  }
  return parts;
}

const traversals = [
  '../../../../etc/passwd',
  '..%2f..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '%252e%252e%252fetc%252fpasswd',
  '..\\..\\..\\etc\\passwd',
  '..%5c..%5cetc%5cpasswd',
  '%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd',
  '....//....//etc/passwd',
  '/etc/passwd',
  '%00../../etc/passwd',
  'package.json',
  '../package.json',
  '..;/package.json',
  '../../proc/self/environ',
  'file:///etc/passwd',
  '.git/config',
  '%0d%0aX-Injected:%201',
  '%0aX-Injected:%201',
  '%E5%98%8A%E5%98%8DX-Injected:%201',
  '__proto__',
  'constructor',
];

const bases = [
  '/',
  '/node/',
  '/node/Actor:kcna',
  '/export/',
  '/export/claims.csv',
  '/graphql/',
  '/subgraph/',
  '/vocabulary',
  '/health/',
  '/static/',
  '//',
];

const targets = [
  '*',
  '//',
  '///',
  '//evil.test/',
  'http://evil.test/',
  'http://127.0.0.1/node/Actor:kcna',
  'HTTP://127.0.0.1:80/node/Actor:kcna',
  'http://',
  'http://[',
  'http://[::1]/',
  'https://127.0.0.1/',
  'ftp://127.0.0.1/',
  'http://user:word@127.0.0.1/',
  '/?',
  '/??',
  '/#x',
  '/;',
  '/.',
  '/..',
  '/%',
  '/%zz',
  '/%00',
  '/%ff%fe',
  '/\u0080\u00ff',
  '/node/%',
  '/node/Actor%3Akcna',
  '/node/Actor:kcna/',
  '/node/Actor:kcna?x',
  '/export/turtle/x',
  '/graphql?query=%7Bpolicy%7Bid%7D%7D',
  '/graphql?query=%',
  '/graphql?query={policy{id}}&query={policy{id}}',
  '/graphql?variables={',
  '/graphql?query={policy{id}}&variables={&extensions={',
  '/graphql?documentId=__proto__',
  '/graphql?documentId=%00',
  `/graphql?${'a=b&'.repeat(500)}`,
  `/${'a/'.repeat(2_000)}`,
  '127.0.0.1:80',
  'localhost',
];

const hosts = [
  '',
  '127.0.0.1',
  '127.0.0.1:80',
  '[',
  '[::1]',
  'a b',
  '%',
  'x:99999',
  'x:y',
  'a@b',
  'a/b',
  'a?b',
  'a#b',
  '\u00ff',
  'xn--',
  '1.2.3.999',
  'x'.repeat(5_000),
];

const contentTypes = [
  'application/json; charset=utf-8',
  'application/json; charset=utf-16',
  'application/json;',
  'APPLICATION/JSON',
  'application/graphql',
  'application/graphql+json',
  'application/graphql-response+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary=x',
  `multipart/form-data; boundary=${'x'.repeat(500)}`,
  'text/plain',
  'text/html',
  'application/xml',
  '',
  ';',
  'application/json, text/plain',
  '*/*',
  '\u00e9',
];

const methods = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'PURGE',
  'M-SEARCH',
  'QUERY',
];

const odd = ['Foo', 'get', 'GET\u0000', 'G ET', '', 'PRI', 'CONNECT', '\u0016\u0003\u0001'];

const cases: readonly ((draw: Draw) => WireInput)[] = [
  function chunks(draw) {
    const whole = `POST /graphql HTTP/1.1\r\n${host}${json}Transfer-Encoding: chunked\r\n\r\n${chunked(draw, query)}`;
    return {
      name: 'chunked body',
      parts: draw.chance(50) ? slowly(draw, whole) : [{ bytes: whole, after: 0 }],
      methods: ['POST'],
      expected: ['Policy:'],
    };
  },
  function badChunks(draw) {
    const size = draw.one([
      'zz',
      '-1',
      '1g',
      ' 1',
      '0x1',
      '1 ',
      'ffffffffffffffff',
      'fffffffffffffffff',
      '7fffffff',
      '',
      `${'0'.repeat(300)}1`,
      `1;${'x'.repeat(20_000)}`,
    ]);
    const after = draw.one(['{}\r\n0\r\n\r\n', '{\r\n0\r\n\r\n', '{}0\r\n\r\n', '{}\n0\n\n', '{']);
    return once(
      'bad chunk',
      `POST /graphql HTTP/1.1\r\n${host}${json}Transfer-Encoding: chunked\r\n\r\n${size}\r\n${after}`,
      { methods: ['POST'] },
    );
  },
  function smuggling(draw) {
    const hidden = `GET ${smuggled} HTTP/1.1\r\n${host}\r\n`;
    const encoding = draw.one([
      'Transfer-Encoding: chunked',
      'Transfer-Encoding : chunked',
      'Transfer-encoding: Chunked',
      'Transfer-Encoding:\tchunked',
      'Transfer-Encoding: x, chunked',
      'Transfer-Encoding: chunked, identity',
      'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity',
      'Transfer-Encoding: xchunked',
      'X: y\rTransfer-Encoding: chunked',
      'X: y\nTransfer-Encoding: chunked',
      'Transfer-Encoding\r\n : chunked',
    ]);
    const length = draw.one([
      '4',
      '0',
      String(hidden.length),
      '1',
      '+4',
      '4, 5',
      '4\r\nContent-Length: 5',
      '0x4',
      '-1',
      ' 4 ',
      '4 ',
    ]);
    return once(
      'both lengths',
      `POST /graphql HTTP/1.1\r\n${host}${json}Content-Length: ${length}\r\n${encoding}\r\n\r\n0\r\n\r\n${hidden}`,
      { methods: ['POST'], refused: true },
    );
  },
  function hiddenInBody(draw) {
    // A whole request as the body of another: it is read as a body, and never as a request.
    const body = `GET ${smuggled} HTTP/1.1\r\n${host}\r\n`;
    const method = draw.one(['POST', 'GET', 'PUT', 'DELETE', 'OPTIONS']);
    const target = draw.one(['/graphql', '/', '/health', '/node/Actor:kcna', '/nowhere']);
    return once(
      'request in a body',
      `${method} ${target} HTTP/1.1\r\n${host}${json}Content-Length: ${body.length}\r\n\r\n${body}`,
      { methods: [method] },
    );
  },
  function lengths(draw) {
    const length = draw.one([
      '0',
      '1',
      '-1',
      '1e3',
      'x',
      '',
      '99999999999999999999',
      '28',
      '29',
      '30',
      '100',
      '3',
      '28, 28',
      '28\r\nContent-Length: 28',
      '28\r\nContent-Length: 29',
    ]);
    return once('content length', `POST /graphql HTTP/1.1\r\n${host}${json}Content-Length: ${length}\r\n\r\n${query}`, {
      methods: ['POST', '?'],
    });
  },
  function pipeline(draw) {
    const asked = draw.some(2, 20, () =>
      draw.one(['Actor:kptv', 'Locality:unpa', 'Locality:maengsan', 'Locality:nowhere']),
    );
    const bytes = asked.map((id) => `GET /node/${id} HTTP/1.1\r\n${host}\r\n`).join('');
    return {
      name: 'pipeline',
      parts: draw.chance(30) ? slowly(draw, bytes) : [{ bytes, after: 0 }],
      methods: asked.map(() => 'GET'),
      expected: asked,
    };
  },
  function pipelineOfPosts(draw) {
    const count = draw.number(2, 10);
    const bytes = `POST /graphql HTTP/1.1\r\n${host}${json}Content-Length: ${query.length}\r\n\r\n${query}`.repeat(
      count,
    );
    return {
      name: 'pipeline of bodies',
      parts: slowly(draw, bytes),
      methods: Array<string>(count).fill('POST'),
      expected: Array<string>(count).fill('Policy:'),
    };
  },
  function headers(draw) {
    const name = draw.one([
      'X-A',
      'Accept',
      'Cookie',
      'Origin',
      'X-Forwarded-For',
      'X-Forwarded-Host',
      'Forwarded',
      'If-None-Match',
      'If-Modified-Since',
      'Range',
      'Accept-Language',
      'Accept-Encoding',
      'Access-Control-Request-Headers',
      'X-Request-Id',
      'traceparent',
      'Authorization',
      'Te',
      'Trailer',
      'Via',
      'Content-Encoding',
      '__proto__',
      'constructor',
    ]);
    const value = draw.one([
      '',
      'a',
      '1\r\nX-Injected: 1',
      '1\nX-Injected: 1',
      '1\rX-Injected: 1',
      '\u0000',
      '\u007f',
      '\u00ff\u00fe',
      '*/*;q=2',
      'text/html;q=abc',
      ','.repeat(500),
      'a,'.repeat(2_000),
      '"',
      'W/"x"',
      '*',
      'bytes=0-',
      'bytes=9-1',
      'gzip;q=0',
      '%0d%0aX-Injected: 1',
      '\u0085X-Injected: 1',
      'x'.repeat(9_000),
      '{}',
      'null',
    ]);
    const target = draw.one([
      '/',
      '/graphql?query={policy{id}}',
      '/node/Actor:kcna',
      '/health',
      '/vocabulary',
      '/nowhere',
    ]);
    const method = draw.one(['GET', 'OPTIONS', 'HEAD']);
    return once('header', `${method} ${target} HTTP/1.1\r\n${host}${name}: ${value}\r\n\r\n`, { methods: [method] });
  },
  function hugeHeaders(draw) {
    const many = draw.chance(50);
    const lines = many
      ? `X-A: b\r\n`.repeat(draw.number(100, 4_000))
      : `X-A: ${'b'.repeat(draw.number(8_000, 60_000))}\r\n`;
    return once('huge headers', `GET / HTTP/1.1\r\n${host}${lines}\r\n`);
  },
  function oddTargets(draw) {
    const method = draw.one(['GET', 'OPTIONS', 'POST', 'HEAD']);
    return once(
      'target',
      `${method} ${draw.one(targets)} HTTP/1.1\r\nHost: ${draw.one(hosts.slice(0, 5))}\r\n${close}\r\n`,
      { methods: [method] },
    );
  },
  function oddHosts(draw) {
    const value = draw.one(hosts);
    const lines = draw.one([`Host: ${value}\r\n`, '', `Host: ${value}\r\nHost: other.test\r\n`, `host:${value}\r\n`]);
    return once(
      'host',
      `GET ${draw.one(['/', '/graphql?query={policy{id}}', '/node/Actor:kcna'])} HTTP/1.${draw.one(['0', '1', '1', '9'])}\r\n${lines}\r\n`,
    );
  },
  function traversal(draw) {
    const method = draw.one(['GET', 'HEAD', 'POST']);
    return once(
      'path traversal',
      `${method} ${draw.one(bases)}${draw.one(traversals)} HTTP/1.1\r\n${host}${close}\r\n`,
      { methods: [method] },
    );
  },
  function method(draw) {
    const name = draw.chance(80) ? draw.one(methods) : draw.one(odd);
    const target = draw.one([
      '/',
      '/graphql',
      '/graphql?query={policy{id}}',
      '/subgraph',
      '/node/Actor:kcna',
      '/export/geojson',
      '/health',
      '/vocabulary',
      '/nowhere',
    ]);
    return once('method', `${name} ${target} HTTP/1.1\r\n${host}Content-Length: 0\r\n\r\n`, { methods: [name] });
  },
  function contentType(draw) {
    const type = draw.chance(90) ? `Content-Type: ${draw.one(contentTypes)}\r\n` : '';
    const body = draw.one([
      query,
      '{ policy { id } }',
      'query={policy{id}}',
      'query=%E0%A&variables={',
      '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{}\r\n--x\r\nContent-Disposition: form-data; name="map"\r\n\r\n{"0":7}\r\n--x--\r\n',
      '\u00ff\u00fe',
      '',
    ]);
    return once(
      'content type',
      `POST ${draw.one(['/graphql', '/subgraph'])} HTTP/1.1\r\n${host}${type}Content-Length: ${body.length}\r\n\r\n${body}`,
      { methods: ['POST'] },
    );
  },
  function truncated(draw) {
    const whole = `POST /graphql HTTP/1.1\r\n${host}${json}Content-Length: ${query.length}\r\n\r\n${query}`;
    return once('truncated', whole.slice(0, draw.number(0, whole.length - 1)), { methods: ['POST'] });
  },
  function slowBody(draw) {
    const whole = `POST /graphql HTTP/1.1\r\n${host}${json}Content-Length: ${query.length}\r\n\r\n${query}`;
    return { name: 'slow', parts: slowly(draw, whole), methods: ['POST'], expected: ['Policy:'] };
  },
  function expectation(draw) {
    const value = draw.one(['100-continue', '100-Continue', '100-continue, 100-continue', 'lunch', '']);
    const body = draw.chance(70) ? query : '';
    return once(
      'Expect',
      `POST /graphql HTTP/1.1\r\n${host}${json}Expect: ${value}\r\nContent-Length: ${query.length}\r\n\r\n${body}`,
      { methods: ['POST'] },
    );
  },
  function upgrade(draw) {
    const to = draw.one(['websocket', 'h2c', 'TLS/1.0', 'x', '']);
    const more = draw.one([
      '',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n',
      'HTTP2-Settings: AAMAAABkAAQAAP__\r\n',
    ]);
    return once(
      'upgrade',
      `GET ${draw.one(['/', '/graphql', '/subgraph'])} HTTP/1.1\r\n${host}Connection: Upgrade\r\nUpgrade: ${to}\r\n${more}\r\n`,
    );
  },
  function noise(draw) {
    const bytes = draw.some(1, 200, () => String.fromCharCode(draw.number(0, 255))).join('');
    return once(
      'noise',
      draw.one([
        bytes,
        `GET / HTTP/1.1\r\n${bytes}\r\n\r\n`,
        `\r\n\r\n\r\n${bytes}`,
        'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
        '\u0016\u0003\u0001\u0002\u0000',
      ]),
      { methods: ['?', '?', '?'] },
    );
  },
  function lineEnds(draw) {
    const end = draw.one(['\n', '\r', '\r\r\n', '\n\r', '\r\n ', '\u0000\r\n', '\u000b\r\n']);
    return once('line ends', `GET / HTTP/1.1${end}${host.trim()}${end}${end}`);
  },
];

/** One answer as it came. */
export interface WireAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/**
 * The answers that stand in bytes, to requests of these methods. Of the last, the rest may still be to come: then it is
 * not among them, and `rest` holds its beginning.
 */
export function answersIn(bytes: string, asked: readonly string[]): { answers: WireAnswer[]; rest: string } {
  const answers: WireAnswer[] = [];
  let rest = bytes;
  let at = 0;
  for (;;) {
    const end = rest.indexOf('\r\n\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(rest)?.[1]);
    if (end < 0 || !Number.isInteger(status)) return { answers, rest };
    const head = rest.slice(0, end);
    const after = rest.slice(end + 4);
    if (status < 200) {
      rest = after;
      continue;
    }
    const length = bodyEnd(head, after, status, asked[at]);
    if (length === null) return { answers, rest };
    answers.push({ status, head, body: after.slice(0, length) });
    rest = after.slice(length);
    at += 1;
  }
}

/** Where the body of an answer ends; null where it has not yet. */
function bodyEnd(head: string, after: string, status: number, method: string | undefined): number | null {
  if (status === 204 || status === 304 || method === 'HEAD') return 0;
  const given = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (given !== undefined) {
    return after.length >= Number(given) ? Number(given) : null;
  }
  if (!/^transfer-encoding: *chunked/im.test(head)) return after.length;
  let at = 0;
  for (;;) {
    const line = after.indexOf('\r\n', at);
    if (line < 0) return null;
    const size = Number.parseInt(after.slice(at, line), 16);
    at = line + 2 + size + 2;
    if (after.length < at) return null;
    if (size === 0) return at;
  }
}

/** What is wrong with what came over a connection, by what was sent. `closed` where the server closed it first. */
export function faultsOnWire(input: WireInput, bytes: string, closed: boolean): string[] {
  const { answers, rest } = answersIn(bytes, input.methods);
  const faults: string[] = [];
  if (rest !== '' && (closed || !rest.startsWith('HTTP/1.1 ')))
    faults.push(`bytes that are no answer: ${rest.slice(0, 80)}`);
  // A body that never comes is told as well, after a refusal that did not wait for it.
  if (answers.filter(({ status }) => status !== 400).length > input.methods.length)
    faults.push(`${answers.length} answers to ${input.methods.length} requests`);
  if (/actor:smuggled/i.test(bytes)) faults.push('a request hidden in another was answered');
  answers.forEach(({ status, body }, index) => {
    // What the parser of Node.js refuses has a status only; what is refused behind it says why.
    if ([404, 405, 406, 415].includes(status) && input.methods[index] !== 'HEAD' && !body.includes('"code"'))
      faults.push(`status ${status} without a code`);
  });
  for (const { head } of answers) if (/^x-injected/im.test(head)) faults.push('a header was injected');
  const first = answers[0];
  if (input.refused && first !== undefined && first.status < 400)
    faults.push(`${first.status} for what must be refused`);
  if (input.expected !== undefined) {
    if (answers.length !== input.expected.length) faults.push(`${answers.length} answers of ${input.expected.length}`);
    answers.forEach(({ body, status }, index) => {
      const told = input.expected?.[index] ?? '';
      if (status < 429 && !body.includes(told)) faults.push(`answer ${index} does not tell of ${told}`);
    });
  }
  return faults;
}
