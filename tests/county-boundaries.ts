import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../shared/geo/kp-counties.topo.json', import.meta.url));

/**
 * Outlines of the counties in a file such as users bring, or null where it is not there. It is not part of the project;
 * tests that need it are skipped without it.
 */
export const countyBoundaries: string | null = existsSync(file) ? file : null;

/** What stands in the name of a test that is skipped without the file; empty where it is there. */
export const withoutCounties = countyBoundaries === null ? ` (skipped: ${file} is not there)` : '';
