import type { DataFile } from '../src/dataset/read.js';
import type { VersionRecord } from '../src/dataset/shape.js';

/** A history of one version, of which everything is new. */
export const firstVersion: VersionRecord = {
  version: '1.0.0',
  digest: `sha256:${'0'.repeat(64)}`,
  released: '2026-01-02T03:04:05Z',
};

/** Files with a history beside them. */
export function withHistory(
  files: readonly DataFile[],
  history: readonly VersionRecord[] = [firstVersion],
): DataFile[] {
  const others = files.filter(({ path }) => path !== 'history.json');
  return [...others, { path: 'history.json', text: JSON.stringify(history) }];
}
