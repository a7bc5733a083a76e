import { type ContestsQuery, type ContestsQueryVariables, contestsText } from './answers.js';
import { ask, type Execute } from './ask.js';
import { commonAttributes } from './element.js';
import { contestView } from './fact-view.js';
import { PagedElement } from './paged-element.js';
import { nodeNotFound } from './trace.js';
import { h, part, type Tree } from './tree.js';

type Contest = ContestsQuery['conflicts']['nodes'][number];

/** `<kg-contests node property>`: contested facts, their positions side by side with those who hold them. */
export class KgContests extends PagedElement<Contest> {
  static readonly observedAttributes = [...commonAttributes, 'node', 'property', 'as-of', 'first', 'open'];

  protected readonly noun = ['contested fact', 'contested facts'] as const;
  protected readonly silence = 'Nothing that was asked for is contested.';

  protected async page(execute: Execute, after: string | null): Promise<ContestsQuery['conflicts']> {
    const [node, property] = [this.getAttribute('node') || null, this.getAttribute('property')];
    const filter: ContestsQueryVariables['filter'] = {
      ...(node ? { subjects: [node] } : {}),
      // What is no property is refused by the graph.
      ...(property ? { properties: [property as Contest['property']] } : {}),
    };
    const variables = {
      filter,
      asOf: this.getAttribute('as-of'),
      knownAt: this.getAttribute('known-at'),
      first: this.numberOr('first', 10),
      after,
      node: node ?? '',
      hasNode: node !== null,
    };
    const data = await ask<ContestsQuery>(execute, contestsText, variables);
    if (node !== null && !data.node) throw nodeNotFound(node);
    return data.conflicts;
  }

  protected itemView(contest: Contest): Tree {
    return h(
      'li',
      part('contest'),
      contestView(contest, { level: this.headingLevel, open: this.hasAttribute('open') }),
    );
  }

  protected headView(): Tree {
    return null;
  }
}
