import { createGraph, execute } from '../../dist/index.js';
import { loadDataset } from '../../dist/node.js';

/** Loads a data set, asks what needs each index, and says how long it took and what memory it held. */
export interface LoadFigures {
  /** Reading and checking the files. */
  readonly read: number;
  /** Making the graph. */
  readonly build: number;
  /** The first answer: a page of claims with their sources, and a project with its facts. */
  readonly index: number;
  /** Processor time of it all, of all threads. In seconds, as all of these. */
  readonly cpu: number;
  /** Resident memory when it is done, and the most that it was, in bytes. */
  readonly rss: number;
  readonly peakRss: number;
}

const seconds = (): number => performance.now() / 1_000;
const begin = seconds();
const dataset = await loadDataset(process.argv[2] as string);
const read = seconds();
const graph = createGraph(dataset);
const built = seconds();
const { errors } = await execute(
  graph,
  `{
    claims(first: 50) { totalCount nodes { statement subject { name } source { title } } }
    projects(first: 1) { totalCount nodes { name facts { agreement values { claims { id } } } } }
  }`,
);
if (errors !== undefined) throw errors[0];
const indexed = seconds();
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    read: read - begin,
    build: built - read,
    index: indexed - built,
    cpu: (user + system) / 1e6,
    rss: process.memoryUsage.rss(),
    peakRss: process.resourceUsage().maxRSS * 1_024,
  } satisfies LoadFigures),
);
