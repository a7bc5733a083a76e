/** What an operator reads of one quantity: its name, what it means, and its values by label. */
export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly samples: readonly Sample[];
}

/** One value. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number | Histogram;
}

/**
 * Counts values by how large they are. Plain numbers, as it is asked for each request: the histograms and counters of
 * prom-client look their labels up and check them anew each time, which takes ten times as long.
 */
export class Histogram {
  readonly #bounds: readonly number[];
  readonly #counts: number[];
  #sum = 0;

  /** `bounds` in ascending order. */
  constructor(bounds: readonly number[]) {
    this.#bounds = bounds;
    this.#counts = Array.from({ length: bounds.length + 1 }, () => 0);
  }

  observe(value: number): void {
    const bounds = this.#bounds;
    let place = 0;
    while (place < bounds.length && value > (bounds[place] as number)) place += 1;
    this.#counts[place] = (this.#counts[place] as number) + 1;
    this.#sum += value;
  }

  get sum(): number {
    return this.#sum;
  }

  /** How many values there were up to each bound; the last is the number of all. */
  upTo(): readonly (readonly [bound: string, count: number])[] {
    let count = 0;
    return this.#counts.map((each, place) => {
      count += each;
      return [place < this.#bounds.length ? String(this.#bounds[place]) : '+Inf', count];
    });
  }
}

/** Quantities in the text format of Prometheus. */
export function expositionOf(families: readonly Family[]): string {
  return families.map(textOf).join('\n');
}

function textOf({ name, help, type, samples }: Family): string {
  const lines = samples.flatMap(({ labels, value }) => {
    if (typeof value === 'number') return [`${name}${labelsOf(labels)} ${value}`];
    const buckets = value.upTo();
    return [
      ...buckets.map(([le, count]) => `${name}_bucket${labelsOf({ ...labels, le })} ${count}`),
      `${name}_sum${labelsOf(labels)} ${value.sum}`,
      `${name}_count${labelsOf(labels)} ${buckets.at(-1)?.[1]}`,
    ];
  });
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.map((line) => `${line}\n`).join('')}`;
}

function labelsOf(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value.replace(/[\\"\n]/g, (character) => (character === '\n' ? '\\n' : `\\${character}`));
}
