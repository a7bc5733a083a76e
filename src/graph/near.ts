import type { ListName } from './lists.js';

/** Reads lists of nodes: the members of each. */
export type ReadLists = (
  requests: readonly { readonly list: ListName; readonly of: string }[],
) => Promise<readonly (readonly string[])[]>;

/**
 * The nodes by which one keeps up with a province or a locality: itself, its localities, and their projects, facilities
 * and the meetings about these. Each stands once.
 */
export async function nodesNear(read: ReadLists, place: string): Promise<string[]> {
  const all = async (list: ListName, of: readonly string[]): Promise<string[]> =>
    (await read(of.map((id) => ({ list, of: id })))).flat();
  const localities = place.startsWith('Province:') ? await all('Province.localities', [place]) : [place];
  const [projects, facilities] = await Promise.all([
    all('Locality.projects', localities),
    all('Locality.facilities', localities),
  ]);
  const meetings = await all('Project.meetings', projects);
  return [...new Set([place, ...localities, ...projects, ...facilities, ...meetings])];
}
