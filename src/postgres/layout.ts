/**
 * The form of the tables of a version. It is raised with every change of the tables or of what stands in them: a program reads
 * only what was written for it.
 */
export const layout = 1;

/** The schema in which the tables of a version stand. */
export function schemaOf(version: number): string {
  return `kg_${version}`;
}
