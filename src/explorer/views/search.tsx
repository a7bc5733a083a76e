import { useAddress } from '../navigate.js';
import { MarkedText, rangesIn } from '../parts/marked.js';
import { NodeLink } from '../parts/node-link.js';
import { fromStart, Pager, pageAsked } from '../parts/pager.js';
import { DateText } from '../parts/value.js';
import { words } from '../strings.js';
import type { Seen, View } from '../view.js';
import { type SearchQuery, type SearchQueryVariables, searchOperation } from './search.operation.js';

const { search: text } = words;

type Hit = SearchQuery['search']['nodes'][number];
type Match = Hit['matches'][number];
type TypeCode = keyof typeof text.typesPlural;
const typeCodes = Object.keys(text.typesPlural) as TypeCode[];

const pageSize = 20;
/** As many as the API gives at once, for files. */
const mostRows = 100;
/** Further texts of a node that are shown where the search was found in them. */
const mostTexts = 4;
/** Below this score the words found are not quite those asked for. */
const exactFrom = 0.3;

/** What a search finds: by name or title in any spelling, or by the words of a claim. */
export const search: View<SearchQuery, SearchQueryVariables> = {
  operation: searchOperation,
  variables: (at) => {
    const types = typesOf(at);
    return { text: askedText(at), ...(types.length === 0 ? {} : { types }), ...pageAsked(at, pageSize) };
  },
  title: ({ at }) => (askedText(at) === '' ? text.title : text.titleFor(askedText(at))),
  Page: SearchPage,
  isTimeless: true,
  isPaged: true,
  rest: ({ search: { pageInfo } }) => (pageInfo.hasNextPage ? { first: mostRows, after: pageInfo.endCursor } : null),
  join: (answer, further) => ({
    ...answer,
    search: { ...further.search, nodes: [...answer.search.nodes, ...further.search.nodes] },
  }),
  table: ({ answer }) => ({
    columns: text.columns,
    rows: answer.search.nodes.flatMap(({ score, node, matches }) =>
      matches
        .filter((match, index) => matches.findIndex((other) => other.text === match.text) === index)
        .map((match) => [score, node.__typename, node.id, nameOf(node), match.property, match.text]),
    ),
  }),
};

function askedText(at: { get(name: string): string | null }): string {
  return at.get('text')?.trim() ?? '';
}

/** The types of node that an address asks for; what is no type is passed over. */
function typesOf(at: { list(name: string): readonly string[] }): TypeCode[] {
  const asked = at.list('types');
  return typeCodes.filter((code) => asked.includes(code));
}

function SearchPage({ answer, at }: Seen<SearchQuery>) {
  const asked = askedText(at);
  if (asked === '') return <Start />;
  const { totalCount, nodes, pageInfo } = answer.search;
  const isNear = nodes.length > 0 && nodes.every(({ score }) => score < exactFrom);
  return (
    <article class="search-page">
      <h1>{text.titleFor(asked)}</h1>
      <p class="search-count">{text.count(totalCount)}</p>
      <Types answer={answer} chosen={typesOf(at)} />
      {isNear ? <p class="search-near">{text.near}</p> : null}
      {totalCount === 0 ? (
        <Advice hasLetters={/[\p{L}\p{N}]/u.test(asked)} isNarrowed={typesOf(at).length > 0} />
      ) : null}
      <ol class="hits" id="hits">
        {nodes.map((hit) => (
          <HitItem key={hit.node.id} hit={hit} />
        ))}
      </ol>
      <Pager page={pageInfo} list="hits" label={text.title} />
    </article>
  );
}

/** What there is to do where nothing was asked for yet. */
function Start() {
  return (
    <article class="search-page">
      <h1>{text.title}</h1>
      <p>{text.how}</p>
      <Examples />
    </article>
  );
}

function Examples() {
  const at = useAddress();
  return (
    <p>
      {text.examples}:{' '}
      {text.exampleTexts.map((example, index) => (
        <span key={example}>
          {index === 0 ? null : ' · '}
          <a href={at.to('/search', { text: example })}>{example}</a>
        </span>
      ))}
    </p>
  );
}

function Advice({ hasLetters, isNarrowed }: { readonly hasLetters: boolean; readonly isNarrowed: boolean }) {
  const at = useAddress();
  if (!hasLetters) return <p>{text.noLetters}</p>;
  return (
    <>
      {isNarrowed ? (
        <p>
          <a href={at.with({ ...fromStart(), types: null })}>{text.allKinds}</a>
        </p>
      ) : null}
      <ul>
        {text.advice.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
      <Examples />
    </>
  );
}

/** How many hits there are of each type, as links that narrow the search to it and widen it again. */
function Types({ answer, chosen }: { readonly answer: SearchQuery; readonly chosen: readonly TypeCode[] }) {
  const at = useAddress();
  const counted = typeCodes.filter((code) => answer[code].totalCount > 0 || chosen.includes(code));
  if (counted.length < 2 && chosen.length === 0) return null;
  const link = (types: readonly TypeCode[]): string => at.with({ ...fromStart(), types });
  return (
    <nav aria-label={text.types}>
      <ul class="facets">
        <li>
          <a class="action" href={link([])} aria-current={chosen.length === 0 ? 'true' : undefined}>
            {text.all}
          </a>
        </li>
        {counted.map((code) => {
          const isChosen = chosen.includes(code);
          const others = chosen.filter((other) => other !== code);
          return (
            <li key={code}>
              <a
                class="action"
                href={link(isChosen ? others : [...chosen, code])}
                aria-current={isChosen ? 'true' : undefined}
              >
                {text.typesPlural[code]} <span class="facet-count">{answer[code].totalCount}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function nameOf(node: Hit['node']): string {
  return 'name' in node ? node.name : node.statement;
}

/** A hit: what was found, what it is, and in which of its texts the search was found. */
function HitItem({ hit: { node, matches } }: { readonly hit: Hit }) {
  const at = useAddress();
  const name = nameOf(node);
  const own = matches.find((match) => match.text === name);
  const texts = [...new Map(matches.map((match) => [match.text, match])).values()].filter(
    (match) => match.text !== name,
  );
  return (
    <li class="hit">
      <p class="kind">
        {words.types[node.__typename]}
        {own === undefined ? null : <span class="hit-why"> · {whyOf(node, own)}</span>}
      </p>
      <h2 class={node.__typename === 'SourceClaim' ? 'hit-claim' : 'hit-name'}>
        <a href={at.node(node.id)}>
          <MarkedText text={name} ranges={rangesIn(name, matches)} />
        </a>
      </h2>
      {node.__typename === 'SourceClaim' ? (
        <p class="hit-more">
          {text.claimIn} <NodeLink id={node.source.id} name={node.source.title} />
        </p>
      ) : null}
      {node.__typename === 'Source' && node.published !== null ? (
        <p class="hit-more">
          <DateText date={node.published} />
        </p>
      ) : null}
      {texts.length === 0 ? null : (
        <ul class="hit-texts">
          {texts.slice(0, mostTexts).map((match) => (
            <li key={match.text}>
              <span class="hit-why">{whyOf(node, match)}</span>{' '}
              <span lang={languageOf(node, match)}>
                <MarkedText text={match.text} ranges={rangesIn(match.text, matches)} />
              </span>
            </li>
          ))}
          {texts.length > mostTexts ? <li class="hit-why">{text.more(texts.length - mostTexts)}</li> : null}
        </ul>
      )}
    </li>
  );
}

type NamedNode = Extract<Hit['node'], { name: string }>;

function nameAs(node: Hit['node'], { text: found }: Match): NamedNode['names'][number] | undefined {
  return 'names' in node ? node.names.find((name) => name.text === found) : undefined;
}

function languageOf(node: Hit['node'], match: Match): string | undefined {
  return nameAs(node, match)?.language ?? undefined;
}

/** What the text is in which a search was found: a kind of name and its scheme, a title, a statement, or a label. */
function whyOf(node: Hit['node'], match: Match): string {
  if (node.__typename === 'SourceClaim') return text.statement;
  const what = match.property === null ? text.made : (text.inText[match.property] ?? match.property);
  const scheme = nameAs(node, match)?.romanization;
  return scheme == null ? what : `${what}, ${text.romanizations[scheme]}`;
}
