/** The parts of a trace, from left to right. */
export const traceLayers = ['value', 'claim', 'document', 'voice', 'origin'] as const;
export type TraceLayer = (typeof traceLayers)[number];

/** What a trace is drawn from: values with their claims. */
export interface TracedClaim {
  readonly id: string;
  readonly statement: string;
  readonly source: { readonly id: string; readonly title: string; readonly kind: string };
  readonly citation: { readonly locator: { readonly label: string } };
  readonly attribution: readonly {
    readonly role: string;
    readonly actor: { readonly id: string; readonly name: string } | null;
    readonly check: string;
    readonly note: string | null;
  }[];
  readonly origin: { readonly id: string; readonly name: string } | null;
}
export interface TracedValue {
  readonly label: string;
  readonly claims: readonly TracedClaim[];
}

/** What stands in a drawing as one: claims share the documents, the voices and the origins to which they go back. */
export interface TraceNode {
  readonly id: string;
  readonly layer: TraceLayer;
  readonly label: string;
  readonly detail: string | null;
  /** The node or claim whose page it leads to. */
  readonly link: string | null;
}

export interface TraceEdge {
  readonly from: string;
  readonly to: string;
  /** Whether the document that is credited was read and does not say so. */
  readonly isBroken: boolean;
}

export interface TraceGraph {
  readonly nodes: readonly TraceNode[];
  readonly edges: readonly TraceEdge[];
}

/** What is said where the data names nobody. */
interface TraceWords {
  readonly unnamed: string;
  readonly notStated: string;
  readonly editors: string;
  readonly role: (role: string) => string;
}

/**
 * The graph of values: each claim to its document, from who printed it back to who said it first, and to its origin.
 * Without documents a claim leads at once to who printed it.
 */
export function traceGraph(values: readonly TracedValue[], words: TraceWords, withDocuments = true): TraceGraph {
  const nodes = new Map<string, TraceNode>();
  const edges = new Map<string, TraceEdge>();
  const add = (node: TraceNode): string => {
    if (!nodes.has(node.id)) nodes.set(node.id, node);
    return node.id;
  };
  const join = (from: string, to: string, isBroken = false): void => {
    if (from === to) return;
    const key = `${from} ${to}`;
    const known = edges.get(key);
    // Where one claim passes on a way that holds, the way holds.
    edges.set(key, { from, to, isBroken: isBroken && known?.isBroken !== false });
  };
  for (const [number, { label, claims }] of values.entries()) {
    const value = add({ id: `value:${number}`, layer: 'value', label, detail: null, link: null });
    for (const claim of claims) {
      const drawn = add({
        id: claim.id,
        layer: 'claim',
        label: claim.citation.locator.label,
        detail: claim.statement,
        link: claim.id,
      });
      join(value, drawn);
      const { source } = claim;
      let last = drawn;
      if (withDocuments) {
        last = add({ id: source.id, layer: 'document', label: source.title, detail: null, link: source.id });
        join(drawn, last);
      }
      // From who prints it, which is the last link, back to who said it first.
      for (const [place, link] of [...claim.attribution.entries()].reverse()) {
        const { actor, note, role } = link;
        const voice = add({
          id: actor?.id ?? `unnamed:${claim.id}:${place}`,
          layer: 'voice',
          label: actor?.name ?? note ?? words.unnamed,
          detail: actor === null ? words.role(role) : null,
          link: actor?.id ?? null,
        });
        join(last, voice, link.check === 'NOT_FOUND');
        last = voice;
      }
      join(last, add(originNode(claim, words)));
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

function originNode({ origin, source }: TracedClaim, words: TraceWords): TraceNode {
  const layer = 'origin';
  if (origin !== null) return { id: `origin:${origin.id}`, layer, label: origin.name, detail: null, link: origin.id };
  const label = source.kind === 'EDITORIAL' ? words.editors : words.notStated;
  return { id: `origin:${label}`, layer, label, detail: null, link: null };
}
