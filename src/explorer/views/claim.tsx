import type { ComponentChildren } from 'preact';
import { citationLine } from '../../export/citation-line.js';
import { labelOfCode, wordsOfCode } from '../../vocabulary/enums.js';
import { slugOf } from '../../vocabulary/kinds.js';
import { nodeIdOf } from '../address.js';
import { useAddress } from '../navigate.js';
import { Agreement } from '../parts/agreement.js';
import { CopyButton } from '../parts/copy-button.js';
import { NodeLink } from '../parts/node-link.js';
import { propertyLabel } from '../parts/property.js';
import { ScopeText } from '../parts/scope.js';
import { DateText, ValueText } from '../parts/value.js';
import { words } from '../strings.js';
import { citeCommand } from '../verify-command.js';
import type { Seen, View } from '../view.js';
import {
  type ClaimPageQuery,
  type ClaimPageQueryVariables,
  claimPageOperation,
  type OtherClaimFragment,
} from './claim.operation.js';

const { claimPage: text } = words;

/** The page of a claim: who says what, and where; how it stands to others; how to cite and to verify it. */
export const claim: View<ClaimPageQuery, ClaimPageQueryVariables> = {
  operation: claimPageOperation,
  variables: (at) => ({ id: nodeIdOf(at) }),
  title: ({ answer: { node } }) => (node !== null && 'statement' in node ? node.statement : null),
  Page: ClaimPage,
  isTimeless: true,
};

type ClaimNode = Extract<NonNullable<ClaimPageQuery['node']>, { statement: unknown }>;
interface OfClaim {
  readonly claim: ClaimNode;
}

function ClaimPage({ answer: { node: claim } }: Seen<ClaimPageQuery>) {
  const at = useAddress();
  if (claim === null || !('statement' in claim)) return null;
  return (
    <article class="claim-page">
      <p class="kind">{text.kind}</p>
      <h1>{claim.statement}</h1>
      <div class="claim-parts">
        <Who claim={claim} />
        <What claim={claim} />
        <Where claim={claim} />
      </div>
      <p class="claim-ways">
        <a class="action" href={at.to('/trace', { node: claim.subject.id, property: claim.property })}>
          {text.trace}
        </a>{' '}
        <a
          class="action"
          href={`${at.to(`/node/${claim.subject.id}`, { property: claim.property })}#${claim.property}`}
        >
          {text.toFact}
        </a>
      </p>
      <div class="claim-below">
        <Stands claim={claim} />
        <div>
          <Cite claim={claim} />
          <Verify claim={claim} />
        </div>
      </div>
      <p class="soft claim-id">
        <code>{claim.id}</code>
      </p>
    </article>
  );
}

function Who({ claim: { attribution, origin, source } }: OfClaim) {
  return (
    <section class="claim-part">
      <h2>{text.who}</h2>
      <ol class="voices">
        {attribution.map((link) => (
          <li
            key={`${link.role} ${link.actor?.id ?? link.note}`}
            class={link.check === 'NOT_FOUND' ? 'is-not-found' : undefined}
          >
            <span class="voice">
              {link.actor === null ? (link.note ?? words.claim.unnamed) : <NodeLink {...link.actor} />}
            </span>{' '}
            <small>
              {wordsOfCode(link.role)}
              {link.date === null ? null : (
                <>
                  , <DateText date={link.date} />
                </>
              )}
            </small>
            {link.document === null || link.document.id === source.id ? null : (
              <small class="voice-more">
                <NodeLink id={link.document.id} name={link.document.title} />: {text.checks[link.check]}
              </small>
            )}
            {link.note === null || link.actor === null ? null : <small class="voice-more">{link.note}</small>}
          </li>
        ))}
      </ol>
      <p class="claim-origin">
        {origin === null ? (
          source.kind === 'EDITORIAL' ? (
            text.editorial
          ) : (
            text.noOrigin
          )
        ) : (
          <>
            {text.origin} <NodeLink {...origin} />
          </>
        )}
      </p>
    </section>
  );
}

function What({ claim }: OfClaim) {
  const { subject, value, originalValue, scope, exhaustive, involves } = claim;
  return (
    <section class="claim-part">
      <h2>{text.what}</h2>
      <p class="claim-value">
        <ValueText value={value} />
      </p>
      <dl class="pairs">
        <Pair term={text.about}>
          <NodeLink {...subject} />
        </Pair>
        <Pair term={text.property}>{propertyLabel(claim.property)}</Pair>
        <Pair term={text.printed}>{originalValue === null ? null : <q>{originalValue}</q>}</Pair>
        <Pair term={text.level}>{labelOfCode(claim.knowledgeLevel)}</Pair>
        <Pair term={text.validFrom}>{claim.validFrom === null ? null : <DateText date={claim.validFrom} />}</Pair>
        <Pair term={text.validTo}>{claim.validTo === null ? null : <DateText date={claim.validTo} />}</Pair>
        <Pair term={text.pointInTime}>{claim.pointInTime === null ? null : <DateText date={claim.pointInTime} />}</Pair>
        <Pair term={text.ordinal}>{claim.ordinal}</Pair>
        <Pair term={text.scope}>{scope === null ? null : <ScopeText scope={scope} />}</Pair>
        <Pair term={text.exhaustive}>
          {exhaustive === null ? null : exhaustive ? text.exhaustiveYes : text.exhaustiveNo}
        </Pair>
        <Pair term={text.involves}>
          {involves.length === 0
            ? null
            : involves.map((node, index) => (
                <span key={node.id}>
                  {index === 0 ? null : ', '}
                  <NodeLink id={node.id} name={'name' in node ? node.name : node.statement} />
                </span>
              ))}
        </Pair>
        <Pair term={text.rank}>
          {claim.rank === 'NORMAL' ? null : (
            <>
              <strong>{labelOfCode(claim.rank)}</strong>: {claim.rankReason}
            </>
          )}
        </Pair>
      </dl>
    </section>
  );
}

function Where({ claim: { source, citation, primarySource } }: OfClaim) {
  const { document, locator, context, url } = citation;
  return (
    <section class="claim-part">
      <h2>{text.where}</h2>
      <p class="claim-value">
        <NodeLink id={source.id} name={source.title} />
      </p>
      <dl class="pairs">
        <Pair term={text.published}>
          {source.published === null ? text.noDate : <DateText date={source.published} />}{' '}
          <span class="chip">{labelOfCode(source.kind)}</span>
        </Pair>
        <Pair term={text.place}>
          <strong>{locator.label}</strong>
        </Pair>
        <Pair term={text.context}>{context.length === 0 ? null : context.map(({ label }) => label).join('; ')}</Pair>
        <Pair term={text.readIn}>
          {document.id === source.id ? null : <NodeLink id={document.id} name={document.title} />}
        </Pair>
        <Pair term={text.address}>{url === null ? null : <WebAddress url={url} />}</Pair>
        <Pair term={text.primarySource}>
          {primarySource === null ? null : <NodeLink id={primarySource.id} name={primarySource.title} />}
        </Pair>
      </dl>
    </section>
  );
}

/** A term with what is said of it; nothing where nothing is said. */
function Pair({ term, children }: { readonly term: string; readonly children?: ComponentChildren }) {
  if (children === null || children === undefined) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** An address of the web as a link; anything else, as it comes from claims, as a text. */
function WebAddress({ url }: { readonly url: string }) {
  return /^https?:\/\//.test(url) ? (
    <a href={url} rel="noreferrer">
      {url}
    </a>
  ) : (
    <span>{url}</span>
  );
}

function Stands({ claim }: OfClaim) {
  const { fact, agreesWith, contradicts, relations, derivedFrom, supersedes, supersededBy } = claim;
  return (
    <section class="claim-stands">
      <h2>{text.stands}</h2>
      {fact === null ? (
        <p>{text.noFact}</p>
      ) : (
        <>
          <p>
            <Agreement fact={fact} />
          </p>
          <p class="soft">{fact.explanation}</p>
        </>
      )}
      {contradicts.length + agreesWith.length + relations.length > 0 ? null : <p class="soft">{text.alone}</p>}
      <Others title={text.contradicts(contradicts.length)} claims={contradicts} isAgainst={true} />
      {relations.length === 0 ? null : (
        <>
          <h3>{text.relations}</h3>
          <dl class="pairs relations">
            {relations.map(({ kind, inverse, note, claim: other }) => (
              <Pair key={`${kind} ${other?.id} ${note}`} term={text.relation(labelOfCode(kind), inverse)}>
                {other === null ? null : <OtherClaim claim={other} />} <small>{note}</small>
              </Pair>
            ))}
          </dl>
        </>
      )}
      <Others title={text.supersedes} claims={supersedes === null ? [] : [supersedes]} />
      {claim.supersedesReason === null ? null : <p class="soft">{claim.supersedesReason}</p>}
      <Others title={text.supersededBy} claims={supersededBy === null ? [] : [supersededBy]} />
      <Others title={text.derivedFrom} claims={derivedFrom} />
      <Others title={text.agreesWith(agreesWith.length)} claims={agreesWith} />
    </section>
  );
}

function Others(props: {
  readonly title: string;
  readonly claims: readonly OtherClaimFragment[];
  readonly isAgainst?: true;
}) {
  const { title, claims, isAgainst } = props;
  if (claims.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class={isAgainst ? 'rows is-against' : 'rows'}>
        {claims.map((other) => (
          <li key={other.id}>
            <OtherClaim claim={other} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OtherClaim({ claim: { id, statement, source } }: { readonly claim: OtherClaimFragment }) {
  return (
    <>
      <NodeLink id={id} name={statement} />
      <small class="row-note">
        <NodeLink id={source.id} name={source.title} />
      </small>
    </>
  );
}

function Cite({ claim }: OfClaim) {
  const citation = citationOf(claim);
  return (
    <section>
      <h2>{text.cite}</h2>
      <blockquote class="citation">{citation}</blockquote>
      <CopyButton text={citation} />
      <p class="soft">
        {text.uri} <code>{claim.uri}</code>
      </p>
    </section>
  );
}

/** The citation in the words of the exports, from what the API answers. */
function citationOf({ attribution, source, citation }: ClaimNode): string {
  const { document, locator, url } = citation;
  return citationLine({
    chain: attribution.map(({ actor, role, check, note }) => ({ name: actor?.name ?? null, role, check, note })),
    title: source.title,
    publisher: source.publisher?.name ?? null,
    published: source.published?.edtf ?? null,
    readIn: document.id === source.id ? null : document.title,
    place: locator.label,
    url,
    retrieved: document.retrieved,
    digest: locator.digest,
  });
}

function Verify({ claim: { citation } }: OfClaim) {
  const at = useAddress();
  const { document, locator } = citation;
  const command = locator.digest === null ? null : citeCommand(document.id, locator);
  return (
    <section>
      <h2>{text.verify}</h2>
      {locator.digest === null ? (
        <p>{text.verifyNoDigest}</p>
      ) : (
        <>
          <p>{text.verifyText(document.title, `${slugOf(document.id)}.txt`)}</p>
          {command === null ? null : (
            <div class="command">
              <code>{command}</code> <CopyButton text={command} />
            </div>
          )}
          <p>
            {text.digest}
            <br />
            <code>{locator.digest}</code>
            {locator.start === null || locator.end === null ? null : (
              <>
                <br />
                <small>{text.verifyStart(locator.start, locator.end)}</small>
              </>
            )}
          </p>
          <p>
            <a href={at.to('/check')}>{text.verifyCheck}</a>
          </p>
        </>
      )}
    </section>
  );
}
