/** Something that must not be: what, of which part of the run, and how to come upon it again. */
export interface Fault {
  readonly part: string;
  readonly what: string;
  /** The first input that showed it, cut where it is long. */
  readonly example: string;
  times: number;
}

/** What a run has counted. */
export class Tally {
  readonly faults: Fault[] = [];
  readonly #inputs = new Map<string, number>();
  readonly #reasons = new Map<string, Map<string, number>>();

  /** Counts an input, and why it was refused; null for one that was answered. */
  count(part: string, reason: string | null): void {
    this.#inputs.set(part, (this.#inputs.get(part) ?? 0) + 1);
    const reasons = this.#reasons.get(part) ?? new Map<string, number>();
    this.#reasons.set(part, reasons);
    const key = reason ?? 'answered';
    reasons.set(key, (reasons.get(key) ?? 0) + 1);
  }

  /** Notes a fault. Answers true for the first of its kind. */
  fault(part: string, what: string, example: unknown): boolean {
    const kind = kindOf(what);
    const known = this.faults.find((fault) => fault.part === part && kindOf(fault.what) === kind);
    if (known !== undefined) {
      known.times += 1;
      return false;
    }
    const text = typeof example === 'string' ? example : (JSON.stringify(example) ?? '');
    this.faults.push({ part, what, example: text.slice(0, 2_000), times: 1 });
    console.error(`FAULT in ${part}: ${what}\n  ${text.slice(0, 1_000)}`);
    return true;
  }

  inputs(part: string): number {
    return this.#inputs.get(part) ?? 0;
  }

  get parts(): string[] {
    return [...this.#inputs.keys()];
  }

  /** The reasons of a part with their counts, the commonest first. */
  reasons(part: string): [reason: string, count: number][] {
    return [...(this.#reasons.get(part) ?? [])].sort(([, a], [, b]) => b - a);
  }
}

/** A fault without its figures, so that those of one kind are counted together. */
function kindOf(what: string): string {
  return what.replace(/\d+/g, 'N').slice(0, 120);
}
