import { bibtexText } from './bibtex.js';
import { claimRows, claimsTable } from './claims-table.js';
import { cslText } from './csl.js';
import { datapackageText } from './datapackage.js';
import { geojsonText } from './geojson.js';
import { jsonldText } from './jsonld.js';
import { quadsOf, triplesOf } from './nanopublication.js';
import { type ExportSource, shortNameOf } from './pages.js';
import { projectRows, projectsTable } from './projects-table.js';
import { allQuads } from './quads.js';
import { rdfText } from './rdf.js';
import { referencePages } from './reference.js';
import { csvText } from './table.js';

export type { ExportSource };

/** A format in which the data set, or a part of it, can be had. */
export interface ExportFormat {
  /** What a person types: `/export/<name>`, `--format <name>`. */
  readonly name: string;
  /** One line on what it holds. */
  readonly summary: string;
  /** The media type, with its charset where the type has that parameter. */
  readonly mediaType: string;
  /** What follows the name and the version of the data set in the name of a file. */
  readonly suffix: string;
  /** The text, in chunks of about a page of nodes or claims each. */
  readonly write: (source: ExportSource) => AsyncIterable<string>;
}

/** All formats. What lists them (the server, the command line, their messages) reads this. */
export const exportFormats: readonly ExportFormat[] = [
  {
    name: 'jsonld',
    summary: 'all claims as JSON-LD 1.1, each a nanopublication of named graphs',
    mediaType: 'application/ld+json',
    suffix: '.jsonld',
    write: (source) => jsonldText(allQuads(source, quadsOf), source.dataset.baseUri),
  },
  {
    name: 'turtle',
    summary: 'all claims as RDF without graphs: the assertions are described, not made',
    mediaType: 'text/turtle; charset=utf-8',
    suffix: '.ttl',
    write: (source) => rdfText(allQuads(source, triplesOf), 'text/turtle', source.dataset.baseUri),
  },
  {
    name: 'nquads',
    summary: 'all claims as RDF, one quad a line',
    mediaType: 'application/n-quads',
    suffix: '.nq',
    write: (source) => rdfText(allQuads(source, quadsOf), 'application/n-quads', source.dataset.baseUri),
  },
  {
    name: 'trig',
    summary: 'all claims as RDF, each a nanopublication of named graphs',
    mediaType: 'application/trig; charset=utf-8',
    suffix: '.trig',
    write: (source) => rdfText(allQuads(source, quadsOf), 'application/trig', source.dataset.baseUri),
  },
  {
    name: 'claims.csv',
    summary: 'all claims as a table, with the columns of a FollowTheMoney statement first',
    mediaType: 'text/csv; charset=utf-8; header=present',
    suffix: '-claims.csv',
    write: (source) => csvText(claimsTable, claimRows(source)),
  },
  {
    name: 'projects.csv',
    summary: 'the projects as a table, with the claims behind every value',
    mediaType: 'text/csv; charset=utf-8; header=present',
    suffix: '-projects.csv',
    write: (source) => csvText(projectsTable, projectRows(source)),
  },
  {
    name: 'datapackage.json',
    summary: 'the description of the two tables, a Frictionless data package',
    mediaType: 'application/json; charset=utf-8',
    suffix: '-datapackage.json',
    write: (source) => datapackageText(source.dataset),
  },
  {
    name: 'geojson',
    summary: 'the localities of which coordinates are claimed',
    mediaType: 'application/geo+json',
    suffix: '.geojson',
    write: geojsonText,
  },
  {
    name: 'bibtex',
    summary: 'the sources, for LaTeX and reference managers',
    mediaType: 'application/x-bibtex; charset=utf-8',
    suffix: '.bib',
    write: (source) => bibtexText(referencePages(source)),
  },
  {
    name: 'csl.json',
    summary: 'the sources, for Pandoc, Zotero and other readers of CSL',
    mediaType: 'application/vnd.citationstyles.csl+json',
    suffix: '.csl.json',
    write: (source) => cslText(referencePages(source)),
  },
];

/** The format of a name; undefined where there is none. */
export function exportFormat(name: string): ExportFormat | undefined {
  return exportFormats.find((format) => format.name === name);
}

/** The name of a file in a format, such as `20x10-0.1.0-claims.csv`: ASCII, as ids and versions are. */
export function fileNameOf(format: ExportFormat, { dataset }: ExportSource): string {
  return `${shortNameOf(dataset)}-${dataset.version}${format.suffix}`;
}
