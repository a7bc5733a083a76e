import type { DatasetInfo } from '../graph/records.js';
import { claimsTable } from './claims-table.js';
import { shortNameOf } from './pages.js';
import { projectsTable } from './projects-table.js';
import { formulaRule, type Table } from './table.js';

/**
 * The description of the two tables, after Frictionless Data Package 1 (specs.frictionlessdata.io). Their paths are
 * relative, so that it is valid at `/export/datapackage.json` as well as beside files of the names that it gives.
 */
export async function* datapackageText(dataset: DatasetInfo): AsyncGenerator<string> {
  const { name, version, licence, baseUri, digest } = dataset;
  const content = {
    profile: 'tabular-data-package',
    name: `${shortNameOf(dataset)}-claims`,
    title: name,
    id: `${baseUri}/`,
    version,
    description: `The claims of the data set, and its projects. Content ${digest}. ${formulaRule}`,
    licenses: [{ name: licence }],
    resources: [resourceOf(claimsTable), resourceOf(projectsTable)],
  };
  yield `${JSON.stringify(content, null, 2)}\n`;
}

function resourceOf({ name, title, description, columns }: Table<never>): object {
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map((column) => ({
        name: column.name,
        type: column.type,
        description: column.description,
        ...(column.type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
        ...(column.required ? { constraints: { required: true } } : {}),
      })),
      primaryKey: columns[0]?.name,
      missingValues: [''],
    },
  };
}
