import { loadDataset } from '../dataset/files.js';
import { Graph } from '../graph/graph.js';
import { type Imported, type ImportProgress, importVersion } from './import.js';
import { withSession } from './session.js';

/**
 * Checks the data set in a folder as a whole, and writes it into a database as a version, which is then the current one.
 * Throws a DatasetError with every fault, and what the driver says.
 */
export async function importFolder(
  url: string,
  folder: string,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<Imported> {
  const graph = new Graph(await loadDataset(folder));
  return withSession(url, (client) => importVersion(client, graph, onProgress));
}
