import { type PropertyName, propertyNames } from '../vocabulary/properties.js';
import { type ClaimIds, IdsOfClaims } from './claim-ids.js';
import { grown } from './grown.js';
import type { Claim, Dataset } from './read.js';

const numberOfProperty = new Map(propertyNames.map((name, number) => [name, number]));
const noPlaces = new Int32Array(0);

/** Pairs of a node and the place of a claim, in the order in which they came; in the end the places by node. */
class Postings {
  #nodes = new Int32Array(1024);
  #places = new Int32Array(1024);
  #length = 0;
  /** Where the places of each node begin; the last is the end of all. Null until it is first asked for. */
  #from: Int32Array | null = null;

  add(node: number, place: number): void {
    if (this.#length === this.#nodes.length) {
      this.#nodes = grown(this.#nodes);
      this.#places = grown(this.#places);
    }
    this.#nodes[this.#length] = node;
    this.#places[this.#length] = place;
    this.#length += 1;
  }

  of(node: number, count: number): Int32Array {
    const from = this.#from ?? this.#grouped(count);
    return this.#places.subarray(from[node] as number, from[node + 1] as number);
  }

  /** Sorts the pairs by node; those of one node stay in their order. */
  #grouped(count: number): Int32Array {
    const from = new Int32Array(count + 1);
    for (let at = 0; at < this.#length; at++) {
      const after = (this.#nodes[at] as number) + 1;
      from[after] = (from[after] as number) + 1;
    }
    for (let node = 0; node < count; node++) from[node + 1] = (from[node + 1] as number) + (from[node] as number);
    const next = from.slice();
    const places = new Int32Array(this.#length);
    for (let at = 0; at < this.#length; at++) {
      const node = this.#nodes[at] as number;
      places[next[node] as number] = this.#places[at] as number;
      next[node] = (next[node] as number) + 1;
    }
    this.#places = places;
    this.#nodes = noPlaces;
    this.#from = from;
    return from;
  }
}

/**
 * Which claims speak of what: by id, subject, property, source, value and actor. It holds places in the list of claims and
 * no claims, so that a million take a few bytes each.
 */
export class ClaimIndex {
  /** The place of each claim by its id. */
  readonly places: ClaimIds;
  /** The places of claims that supersede others, that derive from others, and that have editorial relations. */
  readonly superseding: number[] = [];
  readonly derived: number[] = [];
  readonly relating: number[] = [];
  /** The first place of the claims of each source, and the place after the last. */
  readonly sources = new Map<string, readonly [number, number]>();
  readonly #nodes: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  #properties = new Uint8Array(1024);
  /** The numbers of the nodes that claims are about, and of their sources. */
  #subjectOf = new Int32Array(1024);
  #sourceOf = new Int32Array(1024);
  #length = 0;
  /** The source of the last claim, and its range: the claims of a source stand together. */
  #source = '';
  #range: [number, number] = [0, 0];
  readonly #bySubject = new Postings();
  readonly #byValue = new Postings();
  readonly #byActor = new Postings();
  readonly #byPrimarySource = new Postings();
  /** For the number of a source those of the documents that its claims cite. */
  readonly #cited = new Postings();

  /** Nodes must be sorted. */
  constructor(nodes: readonly string[], places: ClaimIds) {
    this.#nodes = nodes;
    this.#numbers = new Map(nodes.map((id, number) => [id, number]));
    this.places = places;
  }

  /** Adds a claim, the next in order. */
  add(claim: Claim): void {
    const place = this.#length;
    if (place === this.#properties.length) {
      this.#properties = grown(this.#properties);
      this.#subjectOf = grown(this.#subjectOf);
      this.#sourceOf = grown(this.#sourceOf);
    }
    // One that is not there is a fault, and told as such.
    this.#subjectOf[place] = this.#numbers.get(claim.subject) ?? -1;
    this.#sourceOf[place] =
      claim.source === this.#source ? (this.#sourceOf[place - 1] as number) : (this.#numbers.get(claim.source) ?? -1);
    this.#properties[place] = numberOfProperty.get(claim.property) as number;
    this.#length += 1;
    if (claim.source !== this.#source) {
      this.#source = claim.source;
      this.#range = [place, place];
      this.sources.set(claim.source, this.#range);
    }
    this.#range[1] = place + 1;
    if (this.#subjectOf[place] !== -1) this.#bySubject.add(this.#subjectOf[place] as number, place);
    if ('entity' in claim.value) this.#post(this.#byValue, claim.value.entity, place);
    if (claim.involves !== undefined) for (const id of claim.involves) this.#post(this.#byValue, id, place);
    if (claim.attribution !== undefined)
      for (const { actor } of claim.attribution) if (actor !== null) this.#post(this.#byActor, actor, place);
    if (claim.primarySource !== undefined) {
      this.#post(this.#byPrimarySource, claim.primarySource, place);
      const cited = this.#numbers.get(claim.primarySource);
      if (cited !== undefined) this.#post(this.#cited, claim.source, cited);
    }
    if (claim.supersedes !== undefined) this.superseding.push(place);
    if (claim.derivedFrom !== undefined) this.derived.push(place);
    if (claim.relations !== undefined) this.relating.push(place);
  }

  #post(postings: Postings, id: string, place: number): void {
    const node = this.#numbers.get(id);
    if (node !== undefined) postings.add(node, place);
  }

  #of(postings: Postings, id: string): Int32Array {
    const node = this.#numbers.get(id);
    return node === undefined ? noPlaces : postings.of(node, this.#nodes.length);
  }

  /** The place of a node among all, which are sorted; undefined where there is none. */
  nodeNumber(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** The id of the claim at a place; undefined where there is none. */
  idOf(place: number): string | undefined {
    return this.places.at(place);
  }

  /** The node that the claim at a place is about. */
  subjectOf(place: number): string {
    return this.#nodes[this.#subjectOf[place] as number] as string;
  }

  /** The document in which the claim at a place was read. */
  sourceOf(place: number): string {
    return this.#nodes[this.#sourceOf[place] as number] as string;
  }

  /** The property of the claim at a place. */
  propertyOf(place: number): PropertyName {
    return propertyNames[this.#properties[place] as number] as PropertyName;
  }

  /** The claims about a node. */
  about(node: string): Int32Array {
    return this.#of(this.#bySubject, node);
  }

  /** The claims about a node with a property. */
  aboutWith(node: string, property: PropertyName): number[] {
    const wanted = numberOfProperty.get(property);
    const found: number[] = [];
    for (const place of this.about(node)) if (this.#properties[place] === wanted) found.push(place);
    return found;
  }

  /** The claims of which a node is the value, or in which it is involved. One stands as often as it names the node. */
  mentioning(node: string): Int32Array {
    return this.#of(this.#byValue, node);
  }

  /** As `mentioning`, with a property. */
  mentioningWith(node: string, property: PropertyName): number[] {
    const wanted = numberOfProperty.get(property);
    const found: number[] = [];
    for (const place of this.mentioning(node)) if (this.#properties[place] === wanted) found.push(place);
    return found;
  }

  /** The claims in whose own chain of attribution an actor stands, as often as it does. */
  attributedTo(actor: string): Int32Array {
    return this.#of(this.#byActor, actor);
  }

  /** The claims for which their source cites a document. */
  citing(source: string): Int32Array {
    return this.#of(this.#byPrimarySource, source);
  }

  /** The documents that the claims of a source cite, each as often as one does. */
  citedBy(source: string): string[] {
    return Array.from(this.#of(this.#cited, source), (number) => this.#nodes[number] as string);
  }

  /** The claims with a property, in order. */
  with(property: PropertyName): Int32Array {
    const wanted = numberOfProperty.get(property);
    const found: number[] = [];
    for (let place = 0; place < this.#length; place++) if (this.#properties[place] === wanted) found.push(place);
    return Int32Array.from(found);
  }
}

/** The indexes that were made while data sets were read. */
const indexes = new WeakMap<Dataset, ClaimIndex>();

/** Keeps the index of a data set for whoever works on it next. */
export function keepIndex(dataset: Dataset, index: ClaimIndex): void {
  indexes.set(dataset, index);
}

/** The index of the claims of a data set: the one made when it was read, or else a new one. */
export function indexOf(dataset: Dataset): ClaimIndex {
  const known = indexes.get(dataset);
  if (known !== undefined) return known;
  const index = new ClaimIndex([...dataset.nodes].sort(), new IdsOfClaims());
  for (const [place, claim] of dataset.claims.entries()) {
    index.places.add(claim.id, place);
    index.add(claim);
  }
  indexes.set(dataset, index);
  return index;
}
