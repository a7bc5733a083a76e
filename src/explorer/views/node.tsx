import { labelOfCode } from '../../vocabulary/enums.js';
import { nodeIdOf } from '../address.js';
import { Fact } from '../parts/fact.js';
import { words } from '../strings.js';
import type { Seen, View } from '../view.js';
import { type NodePageQuery, type NodePageQueryVariables, nodePageOperation } from './node.operation.js';

/** The page of a node. */
export const node: View<NodePageQuery, NodePageQueryVariables> = {
  operation: nodePageOperation,
  variables: (at) => ({ id: nodeIdOf(at), ...at.clocks }),
  title: ({ answer: { node } }) => (node !== null && 'name' in node ? node.name : null),
  Page: NodePage,
};

function NodePage({ answer }: Seen<NodePageQuery>) {
  const { node } = answer;
  if (node === null || !('name' in node)) return null;
  return (
    <article>
      <p class="kind">{labelOfCode(node.__typename)}</p>
      <h1>{node.name}</h1>
      {node.names.length === 0 ? null : (
        <section>
          <h2>{words.node.names}</h2>
          <ul class="names">
            {node.names.map((name) => (
              <li key={`${name.text} ${name.kind}`}>
                <span lang={name.language ?? undefined}>{name.text}</span>{' '}
                <small>
                  {[name.kind, name.romanization]
                    .flatMap((code) => (code === null ? [] : [labelOfCode(code)]))
                    .join(', ')}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.node.facts}</h2>
        {node.facts.map((fact) => (
          <Fact key={fact.id} fact={fact} />
        ))}
      </section>
    </article>
  );
}
