import type { ComponentChildren } from 'preact';
import { labelOfCode } from '../../vocabulary/enums.js';
import { useAddress } from '../navigate.js';
import { words } from '../strings.js';
import type { MeetingLineFragment, NodePageQuery, ProjectLineFragment } from '../views/node.operation.js';
import { NodeLink } from './node-link.js';
import { DateText } from './value.js';

const { node: text } = words;

type Node = NonNullable<NodePageQuery['node']>;
type Of<Kind extends Node['__typename']> = Extract<Node, { __typename: Kind }>;
interface Named {
  readonly id: string;
  readonly name: string;
}

/** So many rows of a list stand open; those after them are opened together. */
const mostRows = 8;

/** What a node hangs together with, as the API derives it from claims: by kind. */
export function Related({ node }: { readonly node: Node }) {
  const content = relatedOf(node);
  if (content === null) return null;
  return (
    <section class="related" id="related">
      <h2>{text.related}</h2>
      {content}
    </section>
  );
}

function relatedOf(node: Node): ComponentChildren {
  switch (node.__typename) {
    case 'Policy':
      return <RelatedOfPolicy policy={node} />;
    case 'Province':
      return <RelatedOfProvince province={node} />;
    case 'Locality':
      return <RelatedOfLocality locality={node} />;
    case 'Project':
      return <RelatedOfProject project={node} />;
    case 'Facility':
      return <RelatedOfFacility facility={node} />;
    case 'Actor':
      return <RelatedOfActor actor={node} />;
    case 'Meeting':
      return <RelatedOfMeeting meeting={node} />;
    default:
      return null;
  }
}

function RelatedOfPolicy({ policy }: { readonly policy: Of<'Policy'> }) {
  const at = useAddress();
  return (
    <>
      {policy.projects.totalCount === 0 ? null : (
        <Block title={text.works}>
          <p>
            <a href={at.to('/')}>{text.allProjects(policy.projects.totalCount, policy.localities.totalCount)}</a>
          </p>
        </Block>
      )}
      <NamedBlock title={text.precededBy} nodes={policy.precededBy} />
      <MeetingsBlock meetings={policy.meetings} />
      <KindsBlock title={text.actors} list={policy.actors} kindOf={({ kind }) => kind} />
    </>
  );
}

function RelatedOfProvince({ province: { localities } }: { readonly province: Of<'Province'> }) {
  return (
    <Block title={text.localitiesHere} list={localities}>
      <Rows
        items={localities.nodes}
        row={(locality) => (
          <>
            <NodeLink {...locality} />
            {locality.projects.nodes.length === 0 ? (
              <small class="row-note">{text.noProject}</small>
            ) : (
              <ul class="row-works">
                {locality.projects.nodes.map((project) => (
                  <li key={project.id}>
                    <NodeLink id={project.id} name={String(project.year)} /> <Status status={project.status} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      />
    </Block>
  );
}

function RelatedOfLocality({ locality }: { readonly locality: Of<'Locality'> }) {
  const { province, projects, facilities } = locality;
  return (
    <>
      {province === null ? null : <NamedBlock title={text.province} nodes={[province]} />}
      <WorksBlock title={text.projectsHere} projects={projects} />
      <KindsBlock title={text.facilities} list={facilities} kindOf={({ facility }) => facility} />
    </>
  );
}

function RelatedOfProject({ project }: { readonly project: Of<'Project'> }) {
  const { locality, policy, facilities, meetings } = project;
  const others = locality.projects.nodes.filter(({ id }) => id !== project.id);
  return (
    <>
      <NamedBlock
        title={text.locality}
        nodes={locality.province === null ? [locality] : [locality, locality.province]}
      />
      <NamedBlock title={text.policy} nodes={[policy]} />
      <KindsBlock title={text.facilities} list={facilities} kindOf={({ facility }) => facility} />
      <WorksBlock title={text.otherYears} projects={{ totalCount: others.length, nodes: others }} />
      <MeetingsBlock meetings={meetings} />
    </>
  );
}

function RelatedOfFacility({ facility }: { readonly facility: Of<'Facility'> }) {
  const { project, standsIn, partOf, parts } = facility;
  return (
    <>
      <WorksBlock
        title={text.project}
        projects={{ totalCount: 1, nodes: project === null ? [] : [project] }}
        isNamed={true}
      />
      <NamedBlock title={text.locality} nodes={standsIn === null ? [] : [standsIn]} />
      <NamedBlock title={text.partOf} nodes={partOf === null ? [] : [partOf]} />
      <KindsBlock
        title={text.parts}
        list={{ totalCount: parts.length, nodes: parts }}
        kindOf={({ facility }) => facility}
      />
    </>
  );
}

function RelatedOfActor({ actor }: { readonly actor: Of<'Actor'> }) {
  const at = useAddress();
  const { succeeds, succeededBy, meetings, attributedClaims, published } = actor;
  return (
    <>
      <NamedBlock title={text.succeeds} nodes={succeeds} />
      <NamedBlock title={text.succeededBy} nodes={succeededBy} />
      <MeetingsBlock meetings={meetings} />
      {attributedClaims.totalCount === 0 ? null : (
        <Block title={text.attributed(attributedClaims.totalCount)} list={attributedClaims}>
          <Rows items={attributedClaims.nodes} row={({ id, statement }) => <a href={at.node(id)}>{statement}</a>} />
        </Block>
      )}
      {published.totalCount === 0 ? null : (
        <Block title={text.published(published.totalCount)} list={published}>
          <Rows
            items={published.nodes}
            row={({ id, title, published }) => (
              <>
                <NodeLink id={id} name={title} />
                {published === null ? null : (
                  <small class="row-note">
                    <DateText date={published} />
                  </small>
                )}
              </>
            )}
          />
        </Block>
      )}
    </>
  );
}

function RelatedOfMeeting({ meeting }: { readonly meeting: Of<'Meeting'> }) {
  const { place, participants, policies, projects } = meeting;
  return (
    <>
      <NamedBlock title={text.place} nodes={place === null ? [] : [place]} />
      <WorksBlock title={text.projectsOf} projects={projects} isNamed={true} />
      <NamedBlock title={text.policies} nodes={policies} />
      <KindsBlock title={text.participants} list={participants} kindOf={({ kind }) => kind} />
    </>
  );
}

/** A list that may be longer than what came of it. */
interface Listed<Item> {
  readonly totalCount: number;
  readonly nodes: readonly Item[];
}

function Block(props: {
  readonly title: string;
  readonly list?: Listed<unknown>;
  readonly children: ComponentChildren;
}) {
  const { title, list, children } = props;
  return (
    <section class="related-block">
      <h3>{title}</h3>
      {children}
      {list === undefined || list.nodes.length >= list.totalCount ? null : (
        <p class="soft">{text.listed(list.nodes.length, list.totalCount)}</p>
      )}
    </section>
  );
}

/** The rows of a list: of a long one the first. */
function Rows<Item extends { readonly id: string }>(props: {
  readonly items: readonly Item[];
  readonly row: (item: Item) => ComponentChildren;
}) {
  const { items, row } = props;
  const list = (some: readonly Item[]) => (
    <ul class="rows">
      {some.map((item) => (
        <li key={item.id}>{row(item)}</li>
      ))}
    </ul>
  );
  if (items.length <= mostRows + 2) return list(items);
  return (
    <>
      {list(items.slice(0, mostRows))}
      <details class="rows-more">
        <summary>{text.rowsMore(items.length - mostRows)}</summary>
        {list(items.slice(mostRows))}
      </details>
    </>
  );
}

function NamedBlock({ title, nodes }: { readonly title: string; readonly nodes: readonly Named[] }) {
  if (nodes.length === 0) return null;
  return (
    <Block title={title}>
      <Rows items={nodes} row={({ id, name }) => <NodeLink id={id} name={name} />} />
    </Block>
  );
}

function WorksBlock(props: {
  readonly title: string;
  readonly projects: Listed<ProjectLineFragment>;
  /** Whether the works are called by their names; else by their years, as they are all in one place. */
  readonly isNamed?: true;
}) {
  const { title, projects, isNamed } = props;
  if (projects.nodes.length === 0) return null;
  const byYear = [...projects.nodes].sort((one, other) => one.year - other.year || (one.id < other.id ? -1 : 1));
  return (
    <Block title={title} list={projects}>
      <Rows
        items={byYear}
        row={({ id, name, year, status }) => (
          <>
            <NodeLink id={id} name={isNamed ? name : String(year)} /> <Status status={status} />
          </>
        )}
      />
    </Block>
  );
}

/** Nodes, each with the kind that it is of. */
function KindsBlock<Item extends Named>(props: {
  readonly title: string;
  readonly list: Listed<Item>;
  /** The code of its kind. */
  readonly kindOf: (item: Item) => string;
}) {
  const { title, list, kindOf } = props;
  if (list.nodes.length === 0) return null;
  return (
    <Block title={title} list={list}>
      <Rows
        items={list.nodes}
        row={(item) => (
          <>
            <NodeLink id={item.id} name={item.name} /> <span class="chip">{labelOfCode(kindOf(item))}</span>
          </>
        )}
      />
    </Block>
  );
}

function MeetingsBlock({ meetings }: { readonly meetings: Listed<MeetingLineFragment> }) {
  if (meetings.nodes.length === 0) return null;
  const first = (meeting: MeetingLineFragment): string => meeting.date?.earliest ?? meeting.date?.latest ?? '9999';
  const byDate = [...meetings.nodes].sort((one, other) => (first(one) < first(other) ? -1 : 1));
  return (
    <Block title={text.meetings} list={meetings}>
      <Rows
        items={byDate}
        row={({ id, name, date }) => (
          <>
            <NodeLink id={id} name={name} />
            <small class="row-note">{date === null ? text.noDate : <DateText date={date} />}</small>
          </>
        )}
      />
    </Block>
  );
}

/** How far works have come, as claimed. */
export function Status({ status }: { readonly status: ProjectLineFragment['status'] }) {
  return (
    <span class={`status status-${(status ?? 'unknown').toLowerCase()}`}>
      {status === null ? text.noStatus : words.map.claimed[status]}
    </span>
  );
}
