import { UsageError } from './command.js';
import { variableOf } from './limit-flags.js';

/**
 * The address of a database, by flag or else by the environment; undefined where neither gives one. Throws a UsageError for
 * what is no such address, without repeating it: it may hold a password.
 */
export function databaseUrlOf(flag: 'database' | 'replica', given: string | undefined): string | undefined {
  const text = given ?? process.env[variableOf(flag)];
  if (text === undefined || text === '') return undefined;
  if (!/^postgres(?:ql)?:\/\//.test(text) || !URL.canParse(text)) {
    const where = given === undefined ? variableOf(flag) : `--${flag}`;
    throw new UsageError(`${where} must be the address of a database, such as postgres://reader@db.example/kg`);
  }
  return text;
}
