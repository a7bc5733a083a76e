import { UsageError } from './command.js';

/** Reads the flag --base-uri: an http or https address, without the slashes at its end. Throws a UsageError. */
export function baseUriOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !/^https?:/.test(text)) {
    throw new UsageError(`--base-uri ${JSON.stringify(text)} is not an http or https address`);
  }
  return text.replace(/\/+$/, '');
}
