import type { ClaimIndex } from '../dataset/claim-index.js';
import type { Claim, Dataset } from '../dataset/read.js';
import type { PropertyName } from '../vocabulary/properties.js';
import { makeFacts, supersededIn, takesPart } from './facts.js';
import { type Clocks, type FactOrder, type Knowledge, knowledgeOf, type Surroundings } from './knowledge.js';
import { type Catalogue, chainOf } from './origin.js';
import { Recent } from './recent.js';
import type { ClaimNode, FactRecord, RelationRecord } from './records.js';
import { catalogueOf, surroundingsOf } from './surroundings.js';

/** What is known about one node: its facts, and for each claim about it which is its own. */
export interface Subject {
  readonly facts: readonly FactRecord[];
  readonly order: readonly FactOrder[];
  readonly factById: ReadonlyMap<string, FactRecord>;
  readonly relationsOf: Knowledge['relationsOf'];
  readonly factOfClaim: (claim: Claim) => string | null;
}

/** How many facts are kept, so that what is asked for again need not be worked out again. */
const keptFacts = 50_000;
const keptClaims = 25_000;

/**
 * The claims of a data set with what follows from them, worked out node by node when it is asked for: the facts about a node
 * follow from the claims about it, and from what is claimed of their sources.
 */
export class Subjects {
  readonly claims: readonly Claim[];
  readonly index: ClaimIndex;
  readonly catalogue: Catalogue;
  readonly surroundings: Surroundings;
  /** Which claims have been superseded, and by which. */
  readonly superseded: ReadonlyMap<string, string>;
  readonly #subjects = new Recent<string, Subject>(keptFacts, ({ facts }) => facts.length + 1);
  readonly #claimNodes = new Recent<number, ClaimNode>(keptClaims);
  readonly #inverse: ReadonlyMap<string, readonly RelationRecord[]>;

  constructor(dataset: Dataset, index: ClaimIndex) {
    this.claims = dataset.claims;
    this.index = index;
    this.superseded = supersededIn(index.superseding.map((place) => this.claims[place] as Claim));
    this.catalogue = catalogueOf(dataset, index, this.superseded);
    this.surroundings = surroundingsOf(dataset, index, this.catalogue);
    this.#inverse = inverseRelations(index.relating.map((place) => this.claims[place] as Claim));
  }

  /** The claims about a node, in order. */
  claimsAbout(id: string): Claim[] {
    return Array.from(this.index.about(id), (place) => this.claims[place] as Claim);
  }

  /** What is known about a node now. */
  of(id: string): Subject {
    return this.#subjects.get(id, () => subjectOf(knowledgeOf(this.claimsAbout(id), {}, this.surroundings)));
  }

  /** As `under` no clock, for a walk through all nodes, which would drive out what is kept. */
  once(id: string): Pick<Subject, 'facts' | 'order'> {
    return this.#subjects.kept(id) ?? this.under(id, {});
  }

  /** The facts about a node with a property that does not follow from others, as far as they have values. */
  factsWith(id: string, property: PropertyName): FactRecord[] {
    const claims = this.index
      .aboutWith(id, property)
      .map((place) => this.claims[place] as Claim)
      .filter((claim) => takesPart(claim, this.superseded));
    return makeFacts(claims, this.surroundings.voiceOf).map(({ record }) => record);
  }

  /** The facts about a node under given clocks, or without some claims. */
  under(id: string, clocks: Clocks, isGone?: (claim: Claim) => boolean): Knowledge {
    const claims = this.claimsAbout(id);
    return knowledgeOf(
      isGone === undefined ? claims : claims.filter((claim) => !isGone(claim)),
      clocks,
      this.surroundings,
    );
  }

  /** A fact by its id, which begins with that of its subject. */
  fact(id: string): FactRecord | null {
    const subject = id.slice(0, Math.max(0, id.indexOf('/')));
    return this.index.nodeNumber(subject) === undefined ? null : (this.of(subject).factById.get(id) ?? null);
  }

  /** The claim at a place with what follows from its place among the others. */
  claimNode(place: number): ClaimNode {
    return this.#claimNodes.get(place, () => this.#claimNode(this.claims[place] as Claim));
  }

  #claimNode(claim: Claim): ClaimNode {
    const about = (): Subject => this.of(claim.subject);
    let relations: ReturnType<Subject['relationsOf']> | undefined;
    const relationsOf = (): ReturnType<Subject['relationsOf']> => {
      relations ??= about().relationsOf(claim.id);
      return relations;
    };
    const superseded = this.superseded.get(claim.id) ?? null;
    const subjects = this;
    return {
      ...claim,
      chain: chainOf(claim, this.catalogue),
      origin: this.surroundings.voiceOf(claim).origin,
      // What follows from all claims about its subject is worked out when it is read: few ask for it of every claim.
      get fact() {
        return about().factOfClaim(claim);
      },
      get agreesWith() {
        return relationsOf().agreesWith;
      },
      get contradicts() {
        return relationsOf().contradicts;
      },
      // Accessors too, as an engine puts these after all other keys of a literal.
      get supersededBy() {
        return superseded;
      },
      get related() {
        return subjects.related(claim);
      },
    };
  }

  /** The same with nothing left to be worked out when it is read, for whoever reads all of every claim. */
  wholeClaim(claim: Claim): ClaimNode {
    const { factOfClaim, relationsOf } = this.of(claim.subject);
    const { agreesWith, contradicts } = relationsOf(claim.id);
    return {
      ...claim,
      chain: chainOf(claim, this.catalogue),
      origin: this.surroundings.voiceOf(claim).origin,
      fact: factOfClaim(claim),
      agreesWith,
      contradicts,
      supersededBy: this.superseded.get(claim.id) ?? null,
      related: this.related(claim),
    };
  }

  /** The editorial relations of a claim to others, and of others to it. */
  related({ id, relations }: Claim): RelationRecord[] {
    return [
      ...(relations ?? []).map((relation) => ({ ...relation, inverse: false })),
      ...(this.#inverse.get(id) ?? []),
    ];
  }
}

function subjectOf({ facts, order, relationsOf }: Knowledge): Subject {
  let own: Map<string, FactRecord[]> | undefined;
  return {
    facts,
    order,
    factById: new Map(facts.map((fact) => [fact.id, fact])),
    relationsOf,
    factOfClaim: ({ id, property }) => {
      own ??= factsByClaim(facts);
      // A date that entails a status takes part in that fact too, but its own fact is that of its property.
      return own.get(id)?.findLast((fact) => fact.property === property)?.id ?? null;
    },
  };
}

function factsByClaim(facts: readonly FactRecord[]): Map<string, FactRecord[]> {
  const byClaim = new Map<string, FactRecord[]>();
  for (const fact of facts) {
    for (const id of fact.claims) {
      const of = byClaim.get(id);
      if (of) of.push(fact);
      else byClaim.set(id, [fact]);
    }
  }
  return byClaim;
}

/** The editorial relations of others to each claim. */
function inverseRelations(claims: readonly Claim[]): ReadonlyMap<string, readonly RelationRecord[]> {
  const inverse = new Map<string, RelationRecord[]>();
  for (const { id, relations } of claims) {
    for (const { kind, claim, note } of relations ?? []) {
      const of = inverse.get(claim);
      const record = { kind, claim: id, inverse: true, note };
      if (of) of.push(record);
      else inverse.set(claim, [record]);
    }
  }
  return inverse;
}
