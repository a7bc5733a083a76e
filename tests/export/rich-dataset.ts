import type { ExportFormat, ExportSource } from '../../src/export/formats.js';
import { exportFormat } from '../../src/export/formats.js';
import { createGraph, type KnowledgeGraph, type Store } from '../../src/index.js';
import { claim, smallDataset } from '../small-dataset.js';

/** What would run, or break out, if it were not escaped. */
export const hostile = {
  formula: '=HYPERLINK("http://evil.test","x")',
  guarded: "'=1+1",
  lines: '@SUM(1,\n2)',
  markup: '<script>alert("1")</script>',
  attribute: `"onmouseover='alert(1)' & more`,
};

/** One claim of each type of value, with texts that attack what they are written into. */
export const richClaims = [
  claim('analysis', 'target', 'Policy:p', 'ANNUAL_TARGET', { amount: 20, unit: 'locality', approximate: true }),
  claim('analysis', 'factories', 'Policy:p', 'TARGET', { lowerBound: 100, unit: 'factory', boundsExclusive: true }),
  claim('analysis', 'town-point', 'Locality:town', 'COORDINATES', {
    latitude: 39.5,
    longitude: -126.25,
    precision: 0.01,
  }),
  claim('report', 'town-hangul', 'Locality:town', 'ALIAS', { text: '읍군', language: 'ko', script: 'Hang' }),
  claim('analysis', 'town-formula', 'Locality:town', 'REMARK', { text: hostile.formula, language: 'en' }),
  claim('analysis', 'town-guarded', 'Locality:town', 'REMARK', { text: hostile.guarded, language: 'en' }),
  claim('analysis', 'town-lines', 'Locality:town', 'REMARK', { text: hostile.lines, language: 'en' }),
  claim(
    'analysis',
    'town-markup',
    'Locality:town',
    'ALIAS',
    { text: hostile.markup, language: 'en' },
    { statement: `The analysis says ${hostile.markup} and ${hostile.attribute}.`, originalValue: hostile.attribute },
  ),
  claim('analysis', 'opened', 'Project:town-2024', 'INAUGURATED', { unknown: true, note: 'It does not say when.' }),
  claim('analysis', 'begun', 'Project:town-2024', 'GROUNDBREAKING', { date: '2024-02-28' }),
  claim(
    'article',
    'begun',
    'Project:town-2024',
    'GROUNDBREAKING',
    { date: '2024-02' },
    {
      attribution: [
        { actor: 'Actor:leader', role: 'SPEAKER', document: 'Source:report', check: 'NOT_FOUND' },
        { actor: 'Actor:agency', role: 'ORIGINAL_PUBLISHER', document: 'Source:report' },
        { actor: null, role: 'UNNAMED', note: 'It says “a media report”.' },
      ],
      primarySource: 'Source:report',
      relations: [{ kind: 'UPDATES', claim: 'SourceClaim:analysis/announced', note: 'It is later.' }],
    },
  ),
  claim('report', 'begun', 'Project:town-2024', 'GROUNDBREAKING', { date: '2024-03-06' }),
  claim('analysis', 'announced', 'Project:town-2024', 'ANNOUNCED', { date: '2023-12/2024-01' }),
  claim('analysis', 'runs', 'Project:town-2024', 'OPERATIONAL', { boolean: true }),
  claim('analysis', 'address', 'Source:analysis', 'URL', { text: 'https://analysis.test/a?b=1&c=2' }),
  claim('analysis', 'tongue', 'Source:analysis', 'LANGUAGE', { text: 'en' }),
  claim('article', 'address', 'Source:article', 'URL', { text: 'javascript:alert(1)' }),
];

/** The small data set with all of the above. */
export const rich: KnowledgeGraph = createGraph(await smallDataset(richClaims));

/** The same answers from a store that is not the graph in memory: late, and noting the largest batch asked of it. */
export function lateStore({ store }: KnowledgeGraph): { store: Store; largest: () => number } {
  let largest = 0;
  const late = new Proxy(store, {
    get(target, name) {
      const read: unknown = Reflect.get(target, name, target);
      if (typeof read !== 'function') return read;
      return async (...args: unknown[]): Promise<unknown> => {
        if (Array.isArray(args[0])) largest = Math.max(largest, args[0].length);
        await new Promise((resolve) => setImmediate(resolve));
        return (read as (...args: unknown[]) => unknown).apply(target, args);
      };
    },
    // Not an instance of Graph, which is read at once and in other ways.
    getPrototypeOf: () => Object.prototype,
  });
  return { store: late, largest: () => largest };
}

/** The whole text of an export. */
export async function exportText(name: string, source: ExportSource): Promise<string> {
  let text = '';
  for await (const chunk of (exportFormat(name) as ExportFormat).write(source)) text += chunk;
  return text;
}
