/**
 * Every word of the pages that does not come from the data, in one place: whoever translates them translates this file.
 * What is counted is a function, as languages count in different ways.
 */
export const words = {
  frame: {
    skip: 'Skip to the content',
    navigation: 'Views',
    views: {
      overview: 'Overview',
    } as Readonly<Record<string, string>>,
    search: 'Search',
    searchHint: 'Place, person, document …',
    clocks: 'Clocks',
    clocksHint: 'What was so, and what was known, on a day',
    asOf: 'As of',
    asOfMeaning: 'what was true on this day, as far as the claims say',
    knownAt: 'Known at',
    knownAtMeaning: 'only what had surely been published by this day',
    today: 'not set',
    set: 'Set the clocks',
    reset: 'Clear',
    clocksSet: (asOf: string | null, knownAt: string | null) =>
      [asOf === null ? null : `as of ${asOf}`, knownAt === null ? null : `known at ${knownAt}`]
        .filter((part) => part !== null)
        .join(', '),
    version: (version: string, licence: string) => `Data set ${version}, licence ${licence}`,
    digest: 'Content',
    graphiql: 'GraphiQL',
    note: 'Claims, not findings: each value is what some source says, and leads to the place where it says so.',
    loading: 'Loading',
    offline: 'The server cannot be reached. What is shown stays; other views need it.',
  },
  actions: {
    label: 'With this view',
    query: 'Query',
    queryHint: 'Open GraphiQL with the query behind this view',
    cite: 'Cite',
    download: 'Download',
    csv: 'Table (CSV)',
    svg: 'Drawing (SVG)',
    png: 'Picture (PNG)',
    table: 'Table',
  },
  fault: {
    title: 'This cannot be shown',
    notFound: 'There is no such page',
    notFoundText: 'Nothing stands at this address. A node that is not in this version of the data set has no page.',
    code: 'Code',
    home: 'To the overview',
  },
  value: {
    unknown: 'not known',
    yes: 'yes',
    no: 'no',
    about: 'about ',
    between: (low: string, high: string) => `${low} to ${high}`,
    atLeast: (low: string, exclusive: boolean) => (exclusive ? `more than ${low}` : `at least ${low}`),
    atMost: (high: string, exclusive: boolean) => (exclusive ? `less than ${high}` : `at most ${high}`),
  },
  claim: {
    printed: 'As printed:',
    saidBy: 'Who says so',
    source: 'Source',
    readIn: 'read in',
    place: 'Place',
    unnamed: 'somebody unnamed',
    notFoundThere: 'not found there',
    contradictedBy: 'Excluded by:',
    relation: (kind: string, inverse: boolean) => `${kind}${inverse ? ' this' : ''} (editors):`,
  },
  agreement: {
    SINGLE_SOURCE: 'Single source',
    CORROBORATED: 'Corroborated',
    CONTESTED: 'Contested',
    origins: (count: number) => `${count} independent ${count === 1 ? 'origin' : 'origins'}`,
  },
  fact: {
    or: 'or',
    claims: (count: number) => `${count} ${count === 1 ? 'claim' : 'claims'}`,
  },
  node: {
    names: 'Names',
    facts: 'What is claimed',
  },
} as const;
