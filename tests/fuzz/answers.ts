import type { ExecutionResult } from 'graphql';

/** An answer of a server as far as it is judged. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly retryAfter?: string | undefined;
  readonly body: string;
}

/** The codes of the errors of an answer; what is no code is `undefined`. Null where the body is no JSON of that form. */
export function codesOf(body: string): readonly (string | undefined)[] | null {
  try {
    const { errors = [] } = JSON.parse(body) as { errors?: readonly { extensions?: { code?: unknown } }[] };
    return errors.map(({ extensions }) => (typeof extensions?.code === 'string' ? extensions.code : undefined));
  } catch {
    return null;
  }
}

/** By what a refusal is counted: its codes, or else its status; null for an answer that refuses nothing. */
export function reasonOf({ status, body, type }: Answer): string | null {
  const codes = isJson(type) ? codesOf(body) : null;
  if (codes !== null && codes.length > 0) return [...new Set(codes.map(String))].sort().join(' + ');
  return status >= 400 ? `HTTP ${status}` : null;
}

/** Codes that an operation which is valid by construction must not get: they say that it is not. */
const ofInvalid = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/** What is wrong with any answer, whatever was asked. */
export function faultsOf(answer: Answer): string[] {
  const { status, type, body } = answer;
  const faults: string[] = [];
  if (status >= 500 && !(status === 503 && answer.retryAfter !== undefined)) faults.push(`status ${status}`);
  // GraphiQL's page is a program of megabytes, in which such lines may well stand.
  if (!(type.startsWith('text/html') && body.length > 1_000_000)) {
    if (/\n\s+at .+:\d+:\d+/.test(body)) faults.push('a stack in the answer');
    if (/node_modules|file:\/\/\/\S+\.js|\/dist\/(?:server|graph|cli)\//.test(body))
      faults.push('a path of the inside in the answer');
    if (/root:x:0:0|"devDependencies"/.test(body)) faults.push('a file of the machine in the answer');
  }
  const codes = isJson(type) ? codesOf(body) : null;
  if (codes?.includes('INTERNAL_SERVER_ERROR')) faults.push('INTERNAL_SERVER_ERROR');
  if (codes?.includes(undefined)) faults.push('an error without a code');
  return faults;
}

/** What is wrong with an answer of `/graphql` to a request of any kind. */
export function faultsOfGraphql(answer: Answer): string[] {
  const faults = faultsOf(answer);
  const codes = codesOf(answer.body);
  if (codes === null) faults.push(`no answer of GraphQL: ${answer.status} ${answer.type} ${answer.body.slice(0, 80)}`);
  else if (answer.status >= 400 && codes.length === 0) faults.push(`status ${answer.status} without a code`);
  return faults;
}

/** What is wrong with an answer to an operation that is valid by construction. */
export function faultsOfValid(answer: Answer): string[] {
  const wrong = (codesOf(answer.body) ?? []).filter((code) => code !== undefined && ofInvalid.has(code));
  return [...faultsOfGraphql(answer), ...wrong.map((code) => `${code} for an operation that is valid`)];
}

/** Whether a limit of the server refused it, whatever is valid. */
export function isLimited({ status, body }: Answer): boolean {
  if (status === 429 || status === 503) return true;
  return (codesOf(body) ?? []).some((code) => code !== undefined && limits.test(code));
}

const limits = /^(?:TOO_(?:COSTLY|DEEP|MANY_(?:TOKENS|ALIASES|DIRECTIVES|ROOT_FIELDS))|TIMEOUT|OVERLOADED)$/;

/** An answer of GraphQL without what the HTTP layer adds to it: the data in its order, errors by place and code. */
export function essenceOf({ data, errors = [] }: ExecutionResult): string {
  const told = errors.map(({ path = [], extensions }) => `${path.join('/')} ${String(extensions['code'])}`);
  return JSON.stringify({ data: data ?? null, errors: told.sort() });
}

function isJson(type: string): boolean {
  return /^application\/(?:graphql-response\+)?json/.test(type);
}
