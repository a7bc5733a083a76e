import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { GraphQLError } from 'graphql';
import type { DatasetInfo } from '../graph/records.js';
import type { Citation, Evidence } from './evidence.js';

/** The part of every answer that says from which version of the data set it comes. */
export function datasetOf({ name, version, digest, licence }: DatasetInfo) {
  return { name, version, digest, licence };
}

/** An answer of GraphQL with what stands behind it. */
export function answered(
  dataset: DatasetInfo,
  data: unknown,
  evidence: Evidence,
  errors: readonly GraphQLError[] = [],
): CallToolResult {
  const plain = plainErrors(errors);
  const shown = JSON.stringify({ data });
  return {
    ...(plain.length > 0 ? { isError: true } : {}),
    content: [
      ...plain.map(errorText),
      { type: 'text', text: shown },
      { type: 'text', text: evidenceText(dataset, evidence, shown) },
    ],
    structuredContent: {
      data,
      evidence,
      dataset: datasetOf(dataset),
      ...(plain.length > 0 ? { errors: plain } : {}),
    },
  };
}

/** A refusal: each fault with its code, as the other doors of the server tell it. */
export function refused(errors: readonly GraphQLError[]): CallToolResult {
  const plain = plainErrors(errors);
  return { isError: true, content: plain.map(errorText), structuredContent: { errors: plain } };
}

/** The codes of the errors of an answer. */
export function codesIn({ structuredContent }: CallToolResult): string[] {
  const errors = (structuredContent?.['errors'] ?? []) as readonly PlainError[];
  return [...new Set(errors.map(({ extensions }) => extensions.code))];
}

type PlainError = ReturnType<typeof plainErrors>[number];

function errorText({ message, extensions }: PlainError): { type: 'text'; text: string } {
  return { type: 'text', text: `${extensions.code}: ${message}` };
}

function plainErrors(errors: readonly GraphQLError[]) {
  return errors.map(({ message, path, extensions }) => ({
    message,
    ...(path === undefined ? {} : { path }),
    extensions: { code: String(extensions['code'] ?? 'INTERNAL_SERVER_ERROR') },
  }));
}

/** The evidence in words, without what can be read in the answer that stands before it. */
function evidenceText(dataset: DatasetInfo, evidence: Evidence, shown: string): string {
  const { citations, contested, unknown, omitted } = evidence;
  const isShown = (words: string): boolean => shown.includes(JSON.stringify(words));
  const about = (of: { property: string; name: string; node: string }, words: string): string =>
    `${of.property} of ${of.name} (${of.node})${isShown(words) ? '' : `: ${words}`}`;
  const parts = [
    ...listText(
      'Contested',
      contested.map((fact) => about(fact, fact.explanation)),
    ),
    ...listText(
      'Not known',
      unknown.map((silence) => about(silence, silence.note)),
    ),
    ...listText(
      'Citations',
      citations.map((each) => (isShown(each.statement) ? sourceLine(each) : citationLine(each))),
    ),
  ];
  if (citations.length === 0) parts.push('No single claim stands behind this answer.');
  if (omitted.claims > 0) parts.push(`Not cited here: ${omitted.claims} more claims; ask for less, or for them by id.`);
  if (omitted.nodes > 0)
    parts.push(`Not looked into: the values of ${omitted.nodes} more nodes; ask for less at once.`);
  parts.push(datasetText(dataset));
  return parts.join('\n');
}

function listText(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title} (${lines.length}):`, ...lines.map((line) => `- ${line}`)];
}

/** A claim with its citation, and what stands against it, in one line. */
export function citationLine(cited: Citation): string {
  return `${cited.statement} ${sourceLine(cited)}`;
}

function sourceLine({ id, citation, contradicts, relations }: Citation): string {
  const against = contradicts.length === 0 ? '' : ` Excluded by ${contradicts.join(', ')}.`;
  const related = relations.map(({ kind, inverse, claim, note }) => {
    return inverse ? ` ${claim} ${kind} it: ${note}` : ` It ${kind} ${claim}: ${note}`;
  });
  return `[${id}] ${citation}${against}${related.join('')}`;
}

/** The version of the data set, as every answer ends with it. */
export function datasetText({ name, version, digest }: DatasetInfo): string {
  return `Data set: ${name}, version ${version}, ${digest}.`;
}
