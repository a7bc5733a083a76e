import type { DatasetInfo } from '../graph/records.js';

/** What an assistant is told when it comes: what the graph is, where to begin, and how to cite. */
export function instructionsOf({ name, version, baseUri }: DatasetInfo): string {
  return `${name}, version ${version}: what public sources say about the Regional Development 20×10 Policy of the DPRK, its projects, places, people, meetings and documents. It can only be read.

What it holds. Every value is derived from claims. A claim is one assertion, read at one place in one source and put in the editors' own words. It says that a source says so, not that it is so. A fact is all claims on one property of one node; its agreement is SINGLE_SOURCE, CORROBORATED (two or more independent origins) or CONTESTED (values exclude each other). Where a value is null, no claim gives it or none could be picked.

Where to begin. For one property of one thing, such as when ground was broken in a county and who says otherwise, call trace_fact. For an id, call search. The other tools are operations of the guided tour; execute carries out any query in GraphQL. Works belong to projects: a place has one for each year in which works were begun there. Several places have one name; take none by guess.

How to cite. Each answer brings citations. Name the source and the place for what you state, say who says it and through whom, and keep the id of the claim, whose address is ${baseUri}/node/<id>. Where an answer says that something is contested, give each value with those who hold it. Where it says that something is not known, say so, and fill no gap from elsewhere without telling it apart. Statements are paraphrases: quote only what is given as printed. What editors of the data set infer has the editorial record as its source.`;
}
