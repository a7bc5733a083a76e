import { mark, type Versions } from './versions.js';

/** What an answer of GraphQL says of the version that it is of. */
interface Told {
  readonly data?: { readonly dataset?: { readonly digest?: string }; readonly [field: string]: unknown } | null;
  readonly extensions?: { readonly dataset?: { readonly digest?: string } };
}

/** Asks for what differs between the versions, and for the version itself. */
export function versionQuery({ sources }: Versions): string {
  return `{
    dataset { version digest }
    body: node(id: "Actor:kcna") { ... on Actor { name } }
    claims(first: 60, filter: { sources: ${JSON.stringify(sources)} }) { nodes { statement } }
    facts(first: 5) { nodes { claims { id statement source { id } } } }
    again: dataset { digest }
  }`;
}

/**
 * Knows which versions may be served, and holds answers against them: all of an answer is of one version, and after an
 * answer of a version none is of an older one that was asked for later.
 */
export class VersionWatch {
  readonly #versions: Versions;
  /** The version that was last seen whole, and that which the server was last told to load. They alternate. */
  #seen = 0;
  #told = 0;

  constructor(versions: Versions) {
    this.#versions = versions;
  }

  /** The files of the next version are in place, and the server is about to be told. */
  announce(): 0 | 1 {
    this.#told += 1;
    return (this.#told % 2) as 0 | 1;
  }

  /** How many versions can have been served so far. */
  get versions(): 1 | 2 {
    return this.#told === 0 ? 1 : 2;
  }

  get upToDate(): boolean {
    return this.#seen === this.#told;
  }

  /** What a request that begins now may be answered with: from which version on. */
  begin(): number {
    return this.#seen;
  }

  /** What is wrong with an answer of GraphQL to a request that began at that version. */
  faultsOf(body: string, began: number): string[] {
    const { data, extensions } = JSON.parse(body) as Told;
    const faults: string[] = [];
    const named = extensions?.dataset?.digest;
    const inside = data?.dataset?.digest;
    if (named !== undefined && inside !== undefined && named !== inside)
      faults.push('two versions named in one answer');
    const digest = named ?? inside;
    if (digest === undefined) return faults;
    return [...faults, ...this.#faultsOfDigest(digest, began)];
  }

  /** What is wrong with an answer that what the asker has is still so, by its ETag, which begins with the version. */
  faultsOfTag(etag: string, began: number): string[] {
    const start = /^"([0-9a-f]+)-/.exec(etag)?.[1];
    const digest = this.#versions.digests.find((each) => start !== undefined && each.startsWith(`sha256:${start}`));
    return this.#faultsOfDigest(digest ?? etag, began);
  }

  #faultsOfDigest(digest: string, began: number): string[] {
    const version = this.#versions.digests.indexOf(digest);
    if (version < 0) return [`a version that was never whole on disk: ${digest}`];
    const possible = this.#told - began >= 1 || version === began % 2;
    if (this.#told - this.#seen === 1 && version === this.#told % 2) this.#seen = this.#told;
    return possible ? [] : ['an older version after a newer one'];
  }

  /** What is wrong with an answer to the query of versions: texts that are of another version than it says. */
  faultsOfMarks(body: string): string[] {
    const { data } = JSON.parse(body) as Told;
    const version = this.#versions.digests.indexOf(data?.dataset?.digest ?? '');
    const sources = new Set(this.#versions.sources);
    const {
      claims,
      facts,
      body: kcna,
      again,
    } = data as unknown as {
      readonly body: { readonly name: string };
      readonly claims: { readonly nodes: readonly { readonly statement: string }[] };
      readonly facts: {
        readonly nodes: readonly {
          readonly claims: readonly { readonly statement: string; readonly source: { readonly id: string } }[];
        }[];
      };
      readonly again: { readonly digest: string };
    };
    const ofFacts = facts.nodes.flatMap((fact) => fact.claims).filter(({ source }) => sources.has(source.id));
    const texts = [kcna.name, ...[...claims.nodes, ...ofFacts].map(({ statement }) => statement)];
    const wrong = texts.filter((text) => text.endsWith(mark) !== (version === 1));
    return [
      ...(wrong.length > 0 ? [`${wrong.length} of ${texts.length} texts of another version in one answer`] : []),
      ...(again.digest !== data?.dataset?.digest ? ['two digests in one answer'] : []),
    ];
  }
}
