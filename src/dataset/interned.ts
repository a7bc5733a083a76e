import type { ClaimRecord, LocatorRecord } from './shape.js';

/**
 * Texts that many claims share, such as the ids of nodes, each kept once. A parser of JSON makes a text of its own wherever
 * one stands, so that without this half of the memory of a large data set would go to copies.
 */
export class Interned {
  readonly #texts = new Map<string, string>();

  text<T extends string>(text: T): T {
    const known = this.#texts.get(text);
    if (known !== undefined) return known as T;
    this.#texts.set(text, text);
    return text;
  }

  /** Lets a claim share what it can. It must not be frozen yet. */
  claim(claim: ClaimRecord): void {
    const loose = claim as Loose<ClaimRecord>;
    loose.subject = this.text(claim.subject);
    loose.property = this.text(claim.property);
    const value = claim.value as { entity?: string; code?: string; date?: string };
    if (value.entity !== undefined) value.entity = this.text(value.entity);
    else if (value.code !== undefined) value.code = this.text(value.code);
    else if (value.date !== undefined) value.date = this.text(value.date);
    if (claim.generatedBy !== undefined) loose.generatedBy = this.text(claim.generatedBy);
    if (claim.locator !== undefined) this.#locator(claim.locator);
    if (claim.context !== undefined) for (const locator of claim.context) this.#locator(locator);
    if (claim.involves !== undefined) loose.involves = claim.involves.map((id) => this.text(id));
    if (claim.document !== undefined) loose.document = this.text(claim.document);
    if (claim.primarySource !== undefined) loose.primarySource = this.text(claim.primarySource);
    if (claim.attribution === undefined) return;
    for (const link of claim.attribution as Loose<(typeof claim.attribution)[number]>[]) {
      if (link.actor !== null) link.actor = this.text(link.actor);
      if (link.document !== undefined) link.document = this.text(link.document);
      link.role = this.text(link.role);
    }
  }

  #locator(locator: Loose<LocatorRecord>): void {
    if (locator.table !== undefined) locator.table = this.text(locator.table);
    if (locator.column !== undefined) locator.column = this.text(locator.column);
  }
}

type Loose<T> = { -readonly [Key in keyof T]: T[Key] };
