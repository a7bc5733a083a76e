import { type RequestError, TimeoutError, TooCostlyError } from '../graph/errors.js';

/** What one request may spend. */
export interface Allowance {
  /** Most reads by key, and most milliseconds. */
  readonly reads: number;
  readonly milliseconds: number;
}

/** Reads between two looks at the clock: a look costs as much as some reads. */
const readsBetweenLooks = 64;

/**
 * What one request has left to spend. Everything that resolvers read goes through the loaders, so a request whose budget
 * is spent stops there, however much of its answer is still to be made, and reads nothing more.
 */
export class Budget {
  readonly #allowance: Allowance;
  readonly #deadline: number;
  readonly #now: () => number;
  #reads = 0;
  #nextLook = readsBetweenLooks;
  #stopped: Error | null = null;

  /** `now` is a clock in milliseconds that never goes back. */
  constructor(allowance: Allowance, now: () => number = () => performance.now()) {
    this.#allowance = allowance;
    this.#now = now;
    this.#deadline = now() + allowance.milliseconds;
  }

  /** How many reads it has taken. */
  get reads(): number {
    return this.#reads;
  }

  /** Why the request was stopped; null while it may go on. */
  get stopped(): Error | null {
    return this.#stopped;
  }

  /** Takes so many reads. Throws the RequestError, or whatever `stop` was given, once the request has to stop. */
  spend(reads: number): void {
    this.#reads += reads;
    if (this.#stopped !== null) throw this.#stopped;
    if (this.#reads > this.#allowance.reads) throw this.stop(new TooCostlyError(this.#allowance.reads));
    if (this.#reads < this.#nextLook) return;
    this.#nextLook = this.#reads + readsBetweenLooks;
    this.look();
  }

  /** Looks at the clock now, as after a read that may have taken long. Throws a TimeoutError. */
  look(): void {
    if (this.#stopped !== null) throw this.#stopped;
    if (this.#now() > this.#deadline) throw this.stop(this.timeout());
  }

  /** The error of a request that took too long. */
  timeout(): RequestError {
    return new TimeoutError(this.#allowance.milliseconds);
  }

  /** Stops the request for a reason of others, such as that nobody waits for the answer any more. */
  stop(reason: Error): Error {
    this.#stopped ??= reason;
    return this.#stopped;
  }
}
