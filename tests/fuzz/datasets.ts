import { createGraph, type DataFile, DatasetError, execute, readDataset } from '../../src/index.js';

/** What became of the files of a data set, and what is wrong with that. */
export interface DatasetOutcome {
  readonly accepted: boolean;
  /** The codes of the faults for which they were refused. */
  readonly codes: readonly string[];
  readonly faults: readonly string[];
}

/** What every graph can be asked, so that all that is derived is worked out once. */
const questions = `{
  dataset { version digest }
  policy { name years { year completed } facts { explanation } projects { nodes { name status } } }
  claims(first: 100) { nodes { statement citation { url locator { label } } attribution { role } agreesWith { id } contradicts { id } } }
  facts(first: 100) { nodes { explanation values { value { __typename } } } }
  conflicts(asOf: "2025-01-01", knownAt: "2025-06-01") { totalCount }
  timeline(first: 100) { nodes { __typename } }
  gaps(first: 100) { totalCount }
  sources(first: 100, orderBy: PUBLISHED) { nodes { name url origin { name } published { edtf earliest latest } } }
  localities(first: 100) { nodes { name names { text } province { name } coordinates { latitude } } }
  search(text: "plan town") { totalCount nodes { score } }
  withoutSource(ids: ["Source:report"]) { __typename }
  path(from: "Locality:town", to: "Policy:p") { __typename }
}`;

/**
 * Reads the files of a data set, makes a graph of what is accepted, and asks it. Files are refused with a DatasetError
 * whose faults have their places, and what is accepted answers: anything else is wrong.
 */
export async function faultsOfDataset(files: readonly DataFile[]): Promise<DatasetOutcome> {
  try {
    const graph = createGraph(await readDataset(files));
    const { errors = [] } = await execute(graph, questions);
    const faults = errors.map(({ message, path }) => `${path?.join('/') ?? ''}: ${message}`);
    return { accepted: true, codes: [], faults };
  } catch (error) {
    if (!(error instanceof DatasetError)) {
      return { accepted: false, codes: [], faults: [error instanceof Error ? String(error.stack) : String(error)] };
    }
    const misplaced = error.faults.filter(({ pointer }) => pointer !== '' && !pointer.startsWith('/'));
    return {
      accepted: false,
      codes: error.faults.map(({ code }) => code),
      faults: [
        ...(error.faults.length === 0 ? ['refused without a fault'] : []),
        ...misplaced.map(({ file, pointer }) => `a fault without a place: ${file}#${pointer}`),
      ],
    };
  }
}
