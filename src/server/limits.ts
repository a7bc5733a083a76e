/** One limit of a server. */
interface Limit {
  /** Its flag of `kg20x10 serve`; the environment variable follows from it. */
  readonly flag: string;
  readonly unit: string;
  readonly standard: number;
  readonly meaning: string;
}

/**
 * Every limit of a server: its flag, its value where nothing else is said, and what it means. The command line, the
 * handler, the documentation for operators and its test read this one table. A limit of 0 that says so is switched off.
 */
export const limitTable = {
  body: {
    flag: 'max-body',
    unit: 'bytes',
    standard: 100_000,
    meaning: 'longest body of a request; more is refused while it is read (413, REQUEST_ENTITY_TOO_LARGE)',
  },
  tokens: {
    flag: 'max-tokens',
    unit: 'tokens',
    standard: 2000,
    meaning: 'longest document (TOO_MANY_TOKENS)',
  },
  depth: {
    flag: 'max-depth',
    unit: 'levels',
    standard: 20,
    meaning: 'fields within fields (TOO_DEEP)',
  },
  aliases: {
    flag: 'max-aliases',
    unit: 'aliases',
    standard: 100,
    meaning: 'fields under another name, those of fragments at each place (TOO_MANY_ALIASES)',
  },
  directives: {
    flag: 'max-directives',
    unit: 'directives',
    standard: 50,
    meaning: 'directives, those of fragments at each place (TOO_MANY_DIRECTIVES)',
  },
  rootFields: {
    flag: 'max-root-fields',
    unit: 'fields',
    standard: 20,
    meaning: 'fields at the root of an operation (TOO_MANY_ROOT_FIELDS)',
  },
  cost: {
    flag: 'max-cost',
    unit: 'objects',
    standard: 25_000,
    meaning: 'objects that an operation may ask for, by its real page sizes (TOO_COSTLY)',
  },
  page: {
    flag: 'max-page',
    unit: 'rows',
    standard: 100,
    meaning: 'rows of a page, at most 100 (BAD_PAGE_SIZE)',
  },
  reads: {
    flag: 'max-reads',
    unit: 'reads',
    standard: 250_000,
    meaning: 'reads that an operation may really take, whatever it was thought to cost (TOO_COSTLY)',
  },
  time: {
    flag: 'timeout',
    unit: 'milliseconds',
    standard: 10_000,
    meaning: 'time that an operation may take; then it is stopped (TIMEOUT)',
  },
  running: {
    flag: 'max-running',
    unit: 'operations',
    standard: 64,
    meaning: 'operations that are carried out at once',
  },
  waiting: {
    flag: 'max-waiting',
    unit: 'operations',
    standard: 256,
    meaning: 'operations that wait for their turn; more are refused with Retry-After (503, OVERLOADED)',
  },
  rate: {
    flag: 'rate-limit',
    unit: 'requests a second',
    standard: 50,
    meaning: 'requests of one client, in the long run; more are refused with Retry-After (429, RATE_LIMITED); 0 is off',
  },
  burst: {
    flag: 'burst',
    unit: 'requests',
    standard: 500,
    meaning: 'requests that one client may send at once before its rate counts',
  },
  connections: {
    flag: 'max-connections',
    unit: 'connections',
    standard: 20_000,
    meaning: 'open connections; more are closed at once',
  },
  headers: {
    flag: 'headers-timeout',
    unit: 'milliseconds',
    standard: 10_000,
    meaning: 'time for the headers of a request to come in (408)',
  },
  request: {
    flag: 'request-timeout',
    unit: 'milliseconds',
    standard: 30_000,
    meaning: 'time for a whole request to come in (408)',
  },
  idle: {
    flag: 'keep-alive',
    unit: 'milliseconds',
    standard: 65_000,
    meaning: 'time that an idle connection is kept; more than that of a proxy in front of it',
  },
  answers: {
    flag: 'answer-cache',
    unit: 'bytes',
    standard: 64_000_000,
    meaning: 'finished answers that are kept to be sent again; 0 is off',
  },
  cache: {
    flag: 'cache-timeout',
    unit: 'milliseconds',
    standard: 25,
    meaning: 'time for a finished answer to come from --cache; then it is worked out here',
  },
  documents: {
    flag: 'document-cache',
    unit: 'characters',
    standard: 1_000_000,
    meaning: 'documents that are kept parsed, checked and compiled; in memory about fifty times that',
  },
  drain: {
    flag: 'drain',
    unit: 'milliseconds',
    standard: 10_000,
    meaning: 'time for what is under way to end when the server is stopped; then connections are cut',
  },
} as const satisfies Readonly<Record<string, Limit>>;

/** The name of a limit. */
export type LimitName = keyof typeof limitTable;

/** The limits of a server, each in its unit. */
export type Limits = Readonly<Record<LimitName, number>>;

/** The limits where nothing else is said. */
export const standardLimits = Object.fromEntries(
  Object.entries(limitTable).map(([name, { standard }]) => [name, standard]),
) as Limits;
