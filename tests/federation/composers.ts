import { composeServices as apollo } from '@apollo/composition';
import { composeServices as guild } from '@theguild/federation-composition';
import { parse } from 'graphql';

/** A subgraph to be composed. */
export interface Subgraph {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** What a composer makes of subgraphs: a supergraph, or what it finds wrong. */
export interface Composed {
  readonly supergraph: string | undefined;
  readonly faults: readonly string[];
}

type Compose = typeof apollo | typeof guild;

function composer(compose: Compose): (subgraphs: readonly Subgraph[]) => Composed {
  return (subgraphs) => {
    const result = compose(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
    return { supergraph: result.supergraphSdl, faults: (result.errors ?? []).map(({ message }) => message) };
  };
}

/** The composers that users have, by name. */
export const composers = {
  '@apollo/composition': composer(apollo),
  '@theguild/federation-composition': composer(guild),
} as const;
