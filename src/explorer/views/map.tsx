import type { FacilityKind } from '../../client/schema-types.js';
import { codesOf } from '../../vocabulary/enums.js';
import type { Address } from '../address.js';
import { Figure } from '../map/figure.js';
import { Filters } from '../map/filters.js';
import { type LegendParts, ListedLegend } from '../map/legend.js';
import {
  isMoreThanFactories,
  kindsOf,
  monthsOf,
  type ShownProject,
  shownOf,
  standings,
  yearsOf,
} from '../map/shown.js';
import { sorted, sortOf } from '../map/sorted.js';
import { Table } from '../map/table.js';
import { Time } from '../map/time.js';
import { dayWords } from '../parts/days.js';
import { NodeLink } from '../parts/node-link.js';
import { words } from '../strings.js';
import type { Seen, View } from '../view.js';
import { type MapQuery, type MapQueryVariables, mapOperation } from './map.operation.js';

const { map: text } = words;

/** Where the works are, on a map and in a table, by year, status and kind of works, on any day. */
export const map: View<MapQuery, MapQueryVariables> = {
  operation: mapOperation,
  variables: (at) => ({ ...listed('years', at.numbers('year')), ...listed('kinds', kindsAsked(at)), ...at.clocks }),
  rest: ({ projects: { pageInfo } }) => (pageInfo.hasNextPage ? { after: pageInfo.endCursor } : null),
  join: (answer, { projects }) => ({
    ...answer,
    projects: { ...projects, nodes: [...answer.projects.nodes, ...projects.nodes] },
  }),
  title: () => text.title,
  Page: MapPage,
  saysDay: true,
  hasDrawing: true,
  showsAreas: true,
  table: ({ answer, at }) => ({
    columns: [
      'id',
      'locality',
      'name',
      'province',
      'year',
      'status',
      'works',
      'begun',
      'inaugurated',
      'completed',
      'latitude',
      'longitude',
      'precision',
    ],
    rows: sorted(shownOf(answer, at).projects, sortOf(at)).map(
      ({ id, locality, year, standing, kinds, begun, opened, completed }) => [
        id,
        locality.id,
        locality.name,
        locality.province?.name ?? null,
        year,
        standing,
        kinds.join('; '),
        begun?.edtf ?? null,
        opened?.edtf ?? null,
        completed?.edtf ?? null,
        locality.coordinates?.latitude ?? null,
        locality.coordinates?.longitude ?? null,
        locality.coordinates?.precision ?? null,
      ],
    ),
  }),
  geojson: ({ answer, at }) => ({
    type: 'FeatureCollection',
    features: shownOf(answer, at).projects.flatMap(featureOf),
  }),
};

/** A variable that is left out where nothing is chosen, as then everything is meant. */
function listed<Name extends string, Value>(name: Name, values: readonly Value[]): { [key in Name]?: Value[] } {
  return (values.length === 0 ? {} : { [name]: [...values] }) as { [key in Name]?: Value[] };
}

/** The kinds of an address; others than there are would be refused. */
function kindsAsked(at: Address): FacilityKind[] {
  const asked = at.list('kind');
  return codesOf('FacilityKind').filter((kind) => asked.includes(kind));
}

function featureOf({
  id,
  name,
  year,
  standing,
  kinds,
  begun,
  opened,
  completed,
  locality,
}: ShownProject): readonly object[] {
  if (locality.coordinates === null) return [];
  const { longitude, latitude, precision } = locality.coordinates;
  return [
    {
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: {
        name,
        locality: locality.id,
        province: locality.province?.id ?? null,
        year,
        status: standing,
        works: kinds,
        begun: begun?.edtf ?? null,
        inaugurated: opened?.edtf ?? null,
        completed: completed?.edtf ?? null,
        precision,
      },
    },
  ];
}

function dayIn(at: Address, name: string): string | null {
  const day = at.get(name);
  return day === null ? null : dayWords(day);
}

function MapPage({ answer, at, areas }: Seen<MapQuery>) {
  const { projects, every, later } = shownOf(answer, at);
  const policyYears = (answer.policy?.years ?? []).map(({ year }) => year);
  const ordinalOf = (year: number): number | null => {
    const index = policyYears.indexOf(year);
    return index < 0 ? null : index;
  };
  const legend: LegendParts = {
    standings: standings.filter((each) => projects.some(({ standing }) => standing === each)),
    years: yearsOf(answer)
      .filter((each) => projects.some(({ year }) => year === each))
      .map((year) => ({ year, ordinal: ordinalOf(year) })),
    hasMore: projects.some(isMoreThanFactories),
  };
  const localities = new Set(projects.map(({ locality }) => locality.id)).size;
  const byStatus = standings
    .map((each) => [each, projects.filter(({ standing }) => standing === each).length] as const)
    .flatMap(([each, count]) => (count === 0 ? [] : [text.counted[each](count)]))
    .join(', ');
  return (
    <article class="map-page">
      <header>
        <h1>{text.title}</h1>
        <p class="lead">
          {text.lead(projects.length, localities, byStatus)}
          {later === 0 ? null : ` ${text.notYet(later)}`}
        </p>
        {at.get('from') === null && at.get('to') === null ? null : (
          <p>
            {text.within(dayIn(at, 'from'), dayIn(at, 'to'))}{' '}
            <a href={at.with({ from: null, to: null })}>{text.wholeTime}</a>
          </p>
        )}
      </header>
      <div class="map-columns">
        <Filters years={yearsOf(answer)} kinds={kindsOf(answer)} />
        <div class="map-main">
          <Time months={monthsOf(answer)} />
          <a class="map-skip" href="#map-table">
            {text.skip}
          </a>
          <Figure
            projects={projects}
            everyProject={every}
            provinces={answer.provinces.nodes}
            areas={areas}
            legend={legend}
            ordinalOf={ordinalOf}
          />
          <ListedLegend {...legend} />
          <p class="soft map-note">{areas.length === 0 ? text.note : text.noteAreas}</p>
          <Unplaced answer={answer} />
        </div>
      </div>
      <Table projects={projects} ordinalOf={ordinalOf} />
    </article>
  );
}

/** The localities of which no claim gives a point: they have no place on the map, and get none. */
function Unplaced({ answer }: { readonly answer: MapQuery }) {
  const localities = [...answer.localities.nodes, ...answer.projects.nodes.map(({ locality }) => locality)];
  const without = localities.filter(({ coordinates }) => coordinates === null);
  const unplaced = [...new Map(without.map((each) => [each.id, each])).values()];
  if (unplaced.length === 0) return null;
  return (
    <p class="map-note">
      {text.unplaced(unplaced.length)}{' '}
      {unplaced.map(({ id, name }, index) => (
        <span key={id}>
          {index === 0 ? '' : ', '}
          <NodeLink id={id} name={name} />
        </span>
      ))}
    </p>
  );
}
