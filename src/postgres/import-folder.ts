import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDatasetOnDisk } from '../dataset/files.js';
import { Graph } from '../graph/graph.js';
import { importVersion } from './import.js';
import type { Imported, ImportProgress } from './imported.js';
import { withSession } from './session.js';

/**
 * Checks the data set in a folder as a whole, and writes it into a database as a version, which is then the current one.
 * Its claims are kept in a temporary file meanwhile, as it may be larger than memory. Throws a DatasetError with every fault,
 * and what the driver says.
 */
export async function importFolder(
  url: string,
  folder: string,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<Imported> {
  const { dataset, close } = await loadDatasetOnDisk(folder, join(tmpdir(), `kg20x10-${randomUUID()}.claims`));
  try {
    const graph = new Graph(dataset);
    return await withSession(url, (client) => importVersion(client, graph, onProgress));
  } finally {
    close();
  }
}
