import { open } from 'node:fs/promises';
import { BoundariesError, type Boundary, readBoundaries } from '../explorer/map/boundaries.js';
import type { KnowledgeGraph } from '../index.js';
import type { Log } from '../server/log.js';
import { mapAreasOf } from '../server/map-areas.js';
import { UsageError } from './command.js';

/** Bytes of a file of boundaries: several times what the counties of a country take with every bend of a river. */
const mostBytes = 64 * 2 ** 20;

/** The boundaries that a file gives. */
export interface OpenedBoundaries {
  readonly boundaries: readonly Boundary[];
  /** The line of the log that says in how many of them localities of a graph lie, and which localities lie in none. */
  report(graph: KnowledgeGraph): Promise<Parameters<Log>>;
}

/** Reads a file of boundaries. Throws a UsageError that names the place of a fault, or what the file system threw. */
export async function openBoundaries(path: string): Promise<OpenedBoundaries> {
  try {
    const boundaries = readBoundaries(parsed(await bytesOf(path)));
    return { boundaries, report: (graph) => reportOf(graph, boundaries) };
  } catch (error) {
    if (!(error instanceof BoundariesError)) throw error;
    throw new UsageError(`${path}${error.pointer === '' ? '' : `#${error.pointer}`}: ${error.message}`);
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > mostBytes) {
      throw new BoundariesError(
        'BOUNDARIES_TOO_LARGE',
        '',
        `${size} bytes`,
        `at most ${mostBytes}; simplify the outlines`,
      );
    }
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    // A mark of byte order, which some programs write, is passed over.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new BoundariesError('BOUNDARIES_NOT_JSON', '', (error as Error).message, 'JSON in UTF-8');
  }
}

async function reportOf(graph: KnowledgeGraph, boundaries: readonly Boundary[]): Promise<Parameters<Log>> {
  const { matched, unmatched, withoutPoint } = await mapAreasOf(graph, boundaries);
  const localities = { matched, unmatched, withoutPoint };
  return [matched === 0 ? 'warning' : 'info', 'boundaries', { areas: boundaries.length, localities }];
}
