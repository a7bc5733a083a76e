import { labelOfCode, wordsOfCode } from '../vocabulary/enums.js';
import type { ClaimPartsFragment, TraceQuery } from './answers.js';
import { h, link, part, type Tree } from './tree.js';
import { dateView } from './value-view.js';

type Node = Extract<NonNullable<TraceQuery['node']>, { facts: unknown }>;
type Links = Pick<Node['facts'][number]['claims'][number], 'contradicts' | 'relations'>;

/** A claim, with what it contradicts and is related to where that was asked for. */
export type Claim = ClaimPartsFragment & Partial<Links>;

/** A claim: what it says, as printed, who says it through whom, in which document, at which place. */
export function claimView(claim: Claim): Tree {
  const { citation, contradicts = [], relations = [] } = claim;
  const { source, document, locator, context } = citation;
  const place = [locator.label, ...context.map(({ label }) => `with ${label}`)].join('; ');
  return h(
    'li',
    part('claim'),
    h('p', part('statement'), claim.statement),
    h(
      'dl',
      part('trace'),
      row('As printed', claim.originalValue ? [h('q', {}, claim.originalValue)] : null),
      row('Not known', claim.value.__typename === 'UnknownValue' ? [claim.value.note ?? 'no source says'] : null),
      row('Kind', claim.knowledgeLevel === 'ASSERTION' ? null : [wordsOfCode(claim.knowledgeLevel)]),
      row('From', claim.validFrom ? [dateView(claim.validFrom.edtf)] : null),
      row('To', claim.validTo ? [dateView(claim.validTo.edtf)] : null),
      row('On', claim.pointInTime ? [dateView(claim.pointInTime.edtf)] : null),
      row('Rank', claim.rank === 'NORMAL' ? null : [wordsOfCode(claim.rank), ': ', claim.rankReason ?? '']),
      row('Who says so', [chainView(claim)]),
      row('Source', [
        link(source.uri, source.name),
        ` (${wordsOfCode(source.kind)}, `,
        source.published ? dateView(source.published.edtf) : 'no date',
        ')',
      ]),
      row('Read in', document.id === claim.source.id ? null : [link(document.uri, document.name)]),
      row('Place', [place]),
      row('Address', citation.url ? [link(citation.url, citation.url)] : null),
      row('Digest', locator.digest ? [h('code', part('digest'), locator.digest)] : null),
      row('Contradicts', linkList(contradicts.map((other) => [link(other.uri, other.statement)]))),
      row(
        'Related by the editors',
        linkList(
          relations.map(({ kind, inverse, note, claim: other }) => [
            `${inverse ? `${labelOfCode(kind)} this` : labelOfCode(kind)}: `,
            other ? link(other.uri, other.statement) : 'a claim that is not held',
            ` ${note}`,
          ]),
        ),
      ),
      row('Claim', [link(claim.uri, h('code', {}, claim.id))]),
    ),
  );
}

function row(term: string, detail: readonly Tree[] | null): Tree {
  return detail === null ? null : h('div', {}, h('dt', {}, term), h('dd', {}, ...detail));
}

function linkList(members: readonly (readonly Tree[])[]): readonly Tree[] | null {
  return members.length === 0 ? null : [h('ul', { role: 'list' }, ...members.map((member) => h('li', {}, ...member)))];
}

/** From who first said it to who prints it. */
function chainView({ attribution, citation }: ClaimPartsFragment): Tree {
  const links = attribution.map(({ role, check, note, actor, document }) => {
    const who = actor ? link(actor.uri, actor.name) : `somebody unnamed${note ? ` [${note.replace(/\.$/, '')}]` : ''}`;
    const details = [
      role === 'UNNAMED' ? null : wordsOfCode(role),
      // That the publisher publishes the source, the source says itself.
      document && document.uri !== citation.source.uri ? [' in ', link(document.uri, document.name)] : null,
      check === 'NOT_FOUND' ? '; not found there' : null,
    ];
    const told = details.some((detail) => detail !== null);
    return h('li', {}, who, told ? h('span', part('role'), ' (', ...details, ')') : null);
  });
  return h('ol', { part: 'chain', role: 'list' }, ...links);
}
