import { useAddress } from '../navigate.js';

/** A link to the page of a node or claim, under the clocks that are set. */
export function NodeLink({ id, name }: { readonly id: string; readonly name: string }) {
  return <a href={useAddress().node(id)}>{name}</a>;
}
