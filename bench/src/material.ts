import { createGraph, execute } from '../../dist/index.js';
import { loadDataset } from '../../dist/node.js';

/** What the variables of requests are drawn from. */
export interface Material {
  readonly projects: readonly string[];
  readonly claims: readonly string[];
  /** The subjects of conflicts. */
  readonly contested: readonly string[];
  readonly names: readonly string[];
  readonly properties: readonly string[];
  /** How many projects the page of Q3 has. */
  readonly firstPage: number;
}

interface Answer {
  readonly projects: { readonly nodes: readonly { readonly id: string }[] };
  readonly localities: { readonly nodes: readonly { readonly name: string }[] };
  readonly conflicts: { readonly nodes: readonly { readonly subject: { readonly id: string } }[] };
  readonly __type: { readonly enumValues: readonly { readonly name: string }[] };
}

/** Reads it from the data set itself, so that no server has answered anything before it is measured. */
export async function readMaterial(folder: string): Promise<Material> {
  const dataset = await loadDataset(folder);
  const { data } = await execute<Answer>(
    createGraph(dataset),
    `{
      projects(first: 100) { nodes { id } }
      localities(first: 100) { nodes { name } }
      conflicts(first: 100) { nodes { subject { id } } }
      __type(name: "Property") { enumValues { name } }
    }`,
  );
  if (data == null) throw new Error('the data set does not answer');
  return {
    projects: data.projects.nodes.map(({ id }) => id),
    claims: dataset.claims.map(({ id }) => id),
    contested: [...new Set(data.conflicts.nodes.map(({ subject }) => subject.id))],
    names: data.localities.nodes.map(({ name }) => name),
    properties: data.__type.enumValues.map(({ name }) => name),
    firstPage: 100,
  };
}
