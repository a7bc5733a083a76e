import { codeOf, dateValue, entitiesOf, entityOf, flagOf, yearOf } from '../graph/read.js';
import type { FactRecord, NodeRecord } from '../graph/records.js';
import type { PropertyName } from '../vocabulary/properties.js';
import { claimsBehind, claimsBehindLatest, claimsOfLabel } from './claims-behind.js';
import { type ExportSource, factsById, nodePages, nodesById } from './pages.js';
import type { Cell, Column, Table } from './table.js';

/** A project with the nodes and facts from which its row is made. */
export interface ProjectRow {
  readonly project: NodeRecord;
  readonly nodes: ReadonlyMap<string, NodeRecord>;
  readonly facts: ReadonlyMap<string, FactRecord>;
}

function localityOf({ project, nodes }: ProjectRow): NodeRecord | undefined {
  return nodes.get(entityOf(project, 'IN_LOCALITY') ?? '');
}

function provinceOf(row: ProjectRow): NodeRecord | undefined {
  const locality = localityOf(row);
  return locality === undefined ? undefined : row.nodes.get(entityOf(locality, 'LOCATED_IN') ?? '');
}

/** A column of a value with, after it, the column of the claims behind the value. */
function traced(
  column: Omit<Column<ProjectRow>, 'required'>,
  claims: (row: ProjectRow) => readonly string[],
): Column<ProjectRow>[] {
  return [
    column,
    {
      name: `${column.name}_claims`,
      type: 'string',
      description: `The claims behind ${column.name}: those that give the value, or where there is none, those between which no rule decides; semicolons between them.`,
      cell: (row) => [...new Set(claims(row))],
    },
  ];
}

/** A column of one property of the project. */
function own(
  name: string,
  property: PropertyName,
  cell: (project: NodeRecord) => Cell,
  type: Column<ProjectRow>['type'],
  description: string,
): Column<ProjectRow>[] {
  return traced({ name, type, description, cell: ({ project }) => cell(project) }, (row) =>
    claimsBehindLatest(row.project, property, row.facts),
  );
}

function date(name: string, property: PropertyName, description: string): Column<ProjectRow>[] {
  return own(name, property, (project) => dateValue(project, property), 'string', `${description}, in EDTF.`);
}

function facilitiesOf({ project, nodes }: ProjectRow): NodeRecord[] {
  return entitiesOf(project, 'COMPRISES')
    .map((id) => nodes.get(id))
    .filter((node) => node !== undefined);
}

/** The table of projects: what the rule of resolution shows of each, and beside every value the claims behind it. */
export const projectsTable: Table<ProjectRow> = {
  name: 'projects',
  title: 'Projects',
  description:
    'The works begun in one locality in one year, one a row: the values that the rule of resolution picks, each with the claims behind it. A value is empty where no claim says or no rule decides.',
  columns: [
    {
      name: 'id',
      type: 'string',
      required: true,
      description: 'The id of the project.',
      cell: ({ project }) => project.id,
    },
    ...traced(
      {
        name: 'name',
        type: 'string',
        description: 'What it is called; where no source names it, its locality and year.',
        cell: ({ project }) => project.label,
      },
      (row) => {
        const named = claimsOfLabel(row.project);
        if (named.length > 0) return named;
        const place = localityOf(row);
        return [
          ...claimsBehindLatest(row.project, 'IN_LOCALITY', row.facts),
          ...claimsOfLabel(place),
          ...claimsBehindLatest(row.project, 'BATCH_YEAR', row.facts),
        ];
      },
    ),
    ...own('year', 'BATCH_YEAR', yearOf, 'integer', 'The calendar year to whose works it belongs.'),
    ...own(
      'locality',
      'IN_LOCALITY',
      (project) => entityOf(project, 'IN_LOCALITY'),
      'string',
      'The id of its locality.',
    ),
    ...traced(
      {
        name: 'locality_name',
        type: 'string',
        description: 'What its locality is called.',
        cell: (row) => localityOf(row)?.label,
      },
      (row) => claimsOfLabel(localityOf(row)),
    ),
    ...traced(
      {
        name: 'province',
        type: 'string',
        description: 'The id of the province or municipality in which its locality lies.',
        cell: (row) => provinceOf(row)?.id,
      },
      (row) => claimsBehind(localityOf(row), 'LOCATED_IN', row.facts),
    ),
    ...traced(
      {
        name: 'province_name',
        type: 'string',
        description: 'What that province or municipality is called.',
        cell: (row) => provinceOf(row)?.label,
      },
      (row) => claimsOfLabel(provinceOf(row)),
    ),
    ...own('status', 'STATUS', (project) => codeOf(project, 'STATUS'), 'string', 'How far the works have come.'),
    ...own(
      'operational',
      'OPERATIONAL',
      (project) => flagOf(project, 'OPERATIONAL'),
      'boolean',
      'Whether it is in operation.',
    ),
    ...date('announced', 'ANNOUNCED', 'When it was made public'),
    ...date('groundbreaking', 'GROUNDBREAKING', 'When ground was broken, of the whole or else of a part'),
    ...date('inaugurated', 'INAUGURATED', 'When it was opened by a ceremony'),
    ...date('completed', 'COMPLETED', 'When it was completed'),
    ...own(
      'counts_toward_target',
      'COUNTS_TOWARD_TARGET',
      (project) => flagOf(project, 'COUNTS_TOWARD_TARGET'),
      'boolean',
      'Whether it is one of the places that the policy counts for its year.',
    ),
    ...traced(
      {
        name: 'facility_kinds',
        type: 'string',
        description: 'The kinds of its facilities, each once, with semicolons between them.',
        cell: (row) => [...new Set(facilitiesOf(row).map((facility) => codeOf(facility, 'KIND') ?? ''))],
      },
      (row) => [
        ...claimsBehind(row.project, 'COMPRISES', row.facts),
        ...facilitiesOf(row).flatMap((facility) => claimsBehind(facility, 'KIND', row.facts)),
      ],
    ),
  ],
};

/** The rows of the table of projects. */
export async function* projectRows(source: ExportSource): AsyncGenerator<readonly ProjectRow[]> {
  for await (const projects of nodePages(source, { list: 'projects' })) {
    const near = await nodesById(
      source,
      projects.flatMap((project) => [entityOf(project, 'IN_LOCALITY'), ...entitiesOf(project, 'COMPRISES')]),
    );
    const provinces = await nodesById(
      source,
      [...near.values()].map((node) => entityOf(node, 'LOCATED_IN')),
    );
    const facts = await factsById(
      source,
      [...projects, ...near.values()].flatMap((node) => node.facts),
    );
    const nodes = new Map([...near, ...provinces]);
    yield projects.map((project) => ({ project, nodes, facts }));
  }
}
