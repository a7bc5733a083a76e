import type { DatasetInfo } from '../graph/records.js';
import type { Candidate } from './meant-node.js';
import { datasetText } from './result.js';
import type { CitedClaim, Trace, TracedFact, TracedNode } from './trace-fact.js';
import { valueWords } from './value-words.js';

/** A trace in words: all that an assistant needs who reads texts only. */
export function traceText(dataset: DatasetInfo, trace: Trace): string {
  return [...linesOf(trace), datasetText(dataset)].join('\n');
}

function linesOf(trace: Trace): string[] {
  const { asked, outcome, meaning, node, matched, candidates, traced, unknown, setAside } = trace;
  const question = `${asked.property}: ${meaning}`;
  if (outcome === 'AMBIGUOUS' || outcome === 'NOT_FOUND') {
    const said =
      outcome === 'AMBIGUOUS'
        ? `Several nodes may be meant by “${asked.of}”. None was taken; ask again with the id of one of them.`
        : `No node is called “${asked.of}”${candidates.length === 0 ? '.' : '; names that are like it:'}`;
    return [question, said, ...candidates.map((each) => `- ${candidateText(each)}`)];
  }
  if (node === null || outcome === 'NOT_OF_THIS_KIND') {
    return [question, `${asked.property} is not told of ${node?.name ?? asked.of}.`];
  }
  const found = matched === null ? '' : `, found by the name “${matched}”`;
  return [
    question,
    `“${asked.of}” is ${candidateText(node)}${found}.`,
    ...traced.flatMap(nodeLines),
    ...unknown.map(({ id, name, note }) => `Not known of ${name} (${id}): ${note}`),
    ...(setAside.length === 0 ? [] : ['Set aside, and part of no fact:']),
    ...setAside.map(({ id, statement, rankReason, supersededBy }) => {
      const why = supersededBy === null ? (rankReason ?? 'deprecated') : `superseded by ${supersededBy.id}`;
      return `- ${statement} [${id}] ${why}`;
    }),
  ];
}

function candidateText({ id, name, province, locality, place, year, projects }: Candidate): string {
  const where = province?.name ?? (locality ?? place)?.province?.name;
  const years = projects?.nodes.map((project) => project.year) ?? (year === undefined ? [] : [year]);
  return `${name} (${[id, where, ...years].filter((part) => part !== undefined).join(', ')})`;
}

function nodeLines({ id, name, facts }: TracedNode): string[] {
  return facts.flatMap((fact) => [`${name} (${id})`, ...factLines(fact)]);
}

function factLines({ resolved, agreement, explanation, values, claims }: TracedFact): string[] {
  const picked = resolved === null ? 'null' : valueWords(resolved.value);
  return [
    `  Value: ${picked}. Agreement: ${agreement}. ${explanation}`,
    ...values.flatMap(({ value, scope, publishers, origins, claims: holders }) => [
      `  - ${valueWords(value)}${scope === null ? '' : ` for ${scope}`}, printed by ${named(publishers)}; independent origins: ${named(origins)}`,
      ...holders.flatMap(claimLines),
    ]),
    ...claims.flatMap(claimLines),
  ];
}

function named(actors: readonly { readonly name: string }[]): string {
  return actors.length === 0 ? 'none stated' : actors.map(({ name }) => name).join(', ');
}

function claimLines({
  id,
  statement,
  originalValue,
  knowledgeLevel,
  cite,
  contradicts,
  relations,
}: CitedClaim): string[] {
  return [
    `    - ${statement} [${id}]${knowledgeLevel === 'ASSERTION' ? '' : ` (${knowledgeLevel})`}`,
    ...(originalValue === null ? [] : [`      As printed: “${originalValue}”.`]),
    `      Cite: ${cite}`,
    ...contradicts.map((other) => `      Excluded by: ${other.statement} [${other.id}]`),
    ...relations.map(({ kind, inverse, note, claim }) => {
      const other = `${claim?.statement ?? ''} [${claim?.id ?? ''}]`;
      return inverse
        ? `      ${kind}, as the editors see it, by: ${other} ${note}`
        : `      ${kind}, as the editors see it: ${other} ${note}`;
    }),
  ];
}
