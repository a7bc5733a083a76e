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
  return {
    ...(plain.length > 0 ? { isError: true } : {}),
    content: [
      ...plain.map(errorText),
      { type: 'text', text: JSON.stringify({ data }) },
      { type: 'text', text: evidenceText(dataset, evidence) },
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

function evidenceText(dataset: DatasetInfo, { citations, contested, unknown, omitted }: Evidence): string {
  const parts = [
    ...listText(
      'Contested',
      contested.map(({ node, name, property, explanation }) => `${property} of ${name} (${node}): ${explanation}`),
    ),
    ...listText(
      'Not known',
      unknown.map(({ node, name, property, note }) => `${property} of ${name} (${node}): ${note}`),
    ),
    ...listText('Citations', citations.map(citationLine)),
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
export function citationLine({ id, statement, citation, contradicts, relations }: Citation): string {
  const against = contradicts.length === 0 ? '' : ` Excluded by ${contradicts.join(', ')}.`;
  const related = relations.map(({ kind, inverse, claim, note }) => {
    return inverse ? ` ${claim} ${kind} it: ${note}` : ` It ${kind} ${claim}: ${note}`;
  });
  return `${statement} [${id}] ${citation}${against}${related.join('')}`;
}

/** The version of the data set, as every answer ends with it. */
export function datasetText({ name, version, digest }: DatasetInfo): string {
  return `Data set: ${name}, version ${version}, ${digest}.`;
}
