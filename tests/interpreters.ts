import { spawnSync } from 'node:child_process';

/** Whether a program can be run with the arguments, which should do nothing but show that it is there. */
const runs = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Whether what the examples of each language need is there, by the folder of the examples. */
const present = {
  curl: runs('curl', '--version'),
  python: runs('python3', '-c', 'import sys; sys.exit(sys.version_info < (3, 9))'),
  r: runs('Rscript', '-e', 'library(jsonlite)'),
};

export type Language = keyof typeof present;

const needs: Readonly<Record<Language, string>> = {
  curl: 'curl',
  python: 'python3, 3.9 or newer',
  r: 'Rscript with jsonlite',
};

export const languages = Object.keys(present) as Language[];

const missing = languages.filter((language) => !present[language]).map((language) => needs[language]);
if (missing.length > 0 && process.env['REQUIRE_INTERPRETERS']) {
  throw new Error(`interpreters are required and are not there: ${missing.join('; ')}`);
}

/** Whether the tests of a language have to be skipped. */
export const isMissing = (language: Language): boolean => !present[language];

/** What stands in the name of a suite that is skipped without its interpreter; empty where it is there. */
export const interpreterReason = (language: Language): string =>
  present[language] ? '' : ` (skipped: there is no ${needs[language]})`;
