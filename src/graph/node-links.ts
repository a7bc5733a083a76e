import type { Claim } from '../dataset/read.js';
import type { Graph } from './graph.js';
import { byRank, inOrderToFollow, joinsOf, type Link, type LinkingClaim, type RankedLink } from './path.js';

/**
 * The links of one node after the other, for whoever writes them all down: as `linksOf` makes them, but held for no more than
 * the node that is asked for. Beyond that it keeps how many neighbours each node has, by which links are put in order.
 */
export class NodeLinks {
  readonly #graph: Graph;
  readonly #isEditorial: (source: string) => boolean;
  #widths: Int32Array | undefined;

  constructor(graph: Graph) {
    this.#graph = graph;
    this.#isEditorial = (source) => graph.kindOfSource(source) === 'EDITORIAL';
  }

  /** The links of a node, those to follow first in front. */
  of(id: string): Link[] {
    const { index } = this.#graph.subjects;
    const best = new Map<string, RankedLink>();
    const join = (link: RankedLink): void => {
      const other = best.get(link.to);
      if (other === undefined || byRank(link, other) < 0) best.set(link.to, link);
    };
    for (const place of index.about(id)) {
      for (const { neighbour, ...link } of this.#joinsAt(place)) join({ ...link, to: neighbour });
    }
    for (const place of index.mentioning(id)) {
      const to = this.#claim(place).subject;
      for (const { neighbour, ...link } of this.#joinsAt(place)) if (neighbour === id) join({ ...link, to });
    }
    // One pass through the claims in their order: those of neighbours, asked for node by node, stand all over the data set.
    this.#widths ??= this.#measured();
    const widths = this.#widths;
    return inOrderToFollow([...best.values()], (to) => widths[index.nodeNumber(to) as number] as number);
  }

  /** How many neighbours each node has, by its number. */
  #measured(): Int32Array {
    const { index, claims } = this.#graph.subjects;
    const count = this.#graph.nodeCount;
    // Two nodes that are joined as one number, so that a pair takes eight bytes until all are counted.
    let pairs = new Float64Array(1024);
    let length = 0;
    for (let place = 0; place < claims.length; place++) {
      const subject = index.nodeNumber(this.#claim(place).subject) as number;
      for (const { neighbour } of this.#joinsAt(place)) {
        const other = index.nodeNumber(neighbour) as number;
        if (length === pairs.length) {
          const larger = new Float64Array(2 * length);
          larger.set(pairs);
          pairs = larger;
        }
        pairs[length] = Math.min(subject, other) * count + Math.max(subject, other);
        length += 1;
      }
    }
    const sorted = pairs.subarray(0, length).sort();
    const widths = new Int32Array(count);
    for (let at = 0; at < length; at++) {
      const pair = sorted[at] as number;
      if (at > 0 && pair === sorted[at - 1]) continue;
      for (const end of [Math.floor(pair / count), pair % count]) widths[end] = (widths[end] as number) + 1;
    }
    return widths;
  }

  #joinsAt(place: number): ReturnType<typeof joinsOf> {
    const claim = this.#claim(place);
    const supersededBy = this.#graph.subjects.superseded.get(claim.id) ?? null;
    return joinsOf({ ...claim, supersededBy } satisfies LinkingClaim, this.#isEditorial);
  }

  #claim(place: number): Claim {
    return this.#graph.subjects.claims[place] as Claim;
  }
}
