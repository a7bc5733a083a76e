import type { MultiPolygon, Position } from 'geojson';
import { pointerOf, show } from '../../dataset/faults.js';
import { ringOf, type Transform, unquantised } from './arcs.js';

/** What can be wrong with a file of boundaries. */
type BoundariesFaultCode =
  | 'BOUNDARIES_TOO_LARGE'
  | 'BOUNDARIES_NOT_JSON'
  | 'BOUNDARIES_NOT_GEOGRAPHIC'
  | 'BOUNDARIES_BAD_SHAPE'
  | 'BOUNDARIES_BAD_COORDINATES'
  | 'BOUNDARIES_NO_POLYGONS';

/** Thrown where boundaries are refused: for the first fault, as one of a projection is in every position. */
export class BoundariesError extends Error {
  readonly code: BoundariesFaultCode;
  /** JSON pointer (RFC 6901) into the file; empty for the file as a whole. */
  readonly pointer: string;

  constructor(code: BoundariesFaultCode, pointer: string, found: string, expected: string) {
    super(`${code}: found ${found}; expected ${expected}`);
    this.name = 'BoundariesError';
    this.code = code;
    this.pointer = pointer;
  }
}

/** An area of a file of boundaries. */
export interface Boundary {
  /** What the file calls it; null where it gives no name that is known as one. */
  readonly name: string | null;
  /** Longitude first, in degrees; outer rings clockwise, as geometry on a sphere needs to tell the inside. */
  readonly geometry: MultiPolygon;
}

/**
 * The areas of parsed GeoJSON or TopoJSON. Points and lines are passed over; of several objects of a topology the one with
 * the most areas is taken, as files often bring the larger units along. Throws a BoundariesError.
 */
export function readBoundaries(content: unknown): readonly Boundary[] {
  const whole = objectAt(content, [], 'an object of GeoJSON or TopoJSON');
  const boundaries = whole['type'] === 'Topology' ? areasOfTopology(whole) : areasOf(whole, [], null, ofPositions);
  if (boundaries.length > 0) return boundaries;
  throw new BoundariesError('BOUNDARIES_NO_POLYGONS', '', 'none', 'at least one Polygon or MultiPolygon');
}

type Path = readonly (string | number)[];
type Properties = Readonly<Record<string, unknown>>;

/** How a ring is written: as positions, or as the arcs that make it. */
interface RingForm {
  readonly member: 'coordinates' | 'arcs';
  read(ring: readonly unknown[], path: Path): Position[];
}

const ofPositions: RingForm = {
  member: 'coordinates',
  read: (ring, path) =>
    ring.map((position, index) => {
      const place = [...path, index];
      return inRange(numbersAt(position, place), place);
    }),
};

function ofArcs(arcs: readonly Position[][]): RingForm {
  return {
    member: 'arcs',
    read: (numbers, path) => {
      const ring = ringOf(arcs, numbers as readonly number[]);
      if (ring !== null) return ring;
      throw fault('BOUNDARIES_BAD_SHAPE', path, numbers, `numbers of the ${arcs.length} arcs`);
    },
  };
}

function areasOfTopology(topology: Properties): readonly Boundary[] {
  const form = ofArcs(readArcs(topology));
  const objects = objectAt(topology['objects'], ['objects'], 'the objects of a topology');
  return Object.entries(objects)
    .map(([name, object]) => areasOf(object, ['objects', name], null, form))
    .reduce((most, each) => (each.length > most.length ? each : most), []);
}

/** Steps down to a geometry. GeoJSON advises against even one collection within another. */
const deepest = 32;

const withoutArea = ['Point', 'MultiPoint', 'LineString', 'MultiLineString'];

/** The areas of a geometry, a feature or a collection. What a feature is called is told to the geometry within. */
function areasOf(value: unknown, path: Path, named: Properties | null, form: RingForm): Boundary[] {
  if (path.length > deepest) throw fault('BOUNDARIES_BAD_SHAPE', path, value, 'collections that are not so deep');
  const expected = 'a geometry, a Feature or a collection';
  // A feature need not lie anywhere, nor an object of a topology.
  if (value === null) return [];
  const object = objectAt(value, path, expected);
  const properties = isObject(object['properties']) ? object['properties'] : named;
  const each = (member: string): Boundary[] =>
    listAt(object[member], [...path, member]).flatMap((one, index) =>
      areasOf(one, [...path, member, index], properties, form),
    );
  const { type } = object;
  if (type === 'FeatureCollection') return each('features');
  if (type === 'GeometryCollection') return each('geometries');
  if (type === 'Feature') return areasOf(object['geometry'], [...path, 'geometry'], properties, form);
  if (type === 'Polygon' || type === 'MultiPolygon') {
    return [{ name: nameIn(properties), geometry: geometryOf(object, path, form) }];
  }
  if (withoutArea.includes(type as string) || (type === null && form.member === 'arcs')) return [];
  throw fault('BOUNDARIES_NOT_GEOGRAPHIC', [...path, 'type'], type, expected);
}

function geometryOf(object: Properties, path: Path, form: RingForm): MultiPolygon {
  const at = [...path, form.member];
  const polygon = (rings: unknown, place: Path): Position[][] =>
    listAt(rings, place).map((ring, index) => {
      const within = [...place, index];
      return wound(closed(form.read(listAt(ring, within), within), within), index === 0);
    });
  const given = object[form.member];
  const coordinates =
    object['type'] === 'Polygon'
      ? [polygon(given, at)]
      : listAt(given, at).map((rings, index) => polygon(rings, [...at, index]));
  return { type: 'MultiPolygon', coordinates };
}

function closed(ring: Position[], path: Path): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) return ring;
  const found = `${ring.length} positions from ${show(first)} to ${show(last)}`;
  throw new BoundariesError(
    'BOUNDARIES_BAD_SHAPE',
    pointerOf(path),
    found,
    'four positions or more, of which the last is the first again',
  );
}

/** A ring in the direction that its inside asks for, whichever it was written in: RFC 7946 and d3-geo differ. */
function wound(ring: Position[], outer: boolean): Position[] {
  let doubled = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = x, nextY = y] = ring[index + 1] ?? [];
    doubled += x * nextY - nextX * y;
  }
  return doubled < 0 === outer ? ring : ring.toReversed();
}

/** The arcs of a topology in degrees. */
function readArcs(topology: Properties): Position[][] {
  const transform = topology['transform'] == null ? null : readTransform(topology['transform']);
  return listAt(topology['arcs'], ['arcs']).map((arc, number) => {
    const path = ['arcs', number];
    const positions = listAt(arc, path).map((position, index) => numbersAt(position, [...path, index]));
    const placed = transform === null ? positions : unquantised(positions, transform);
    return placed.map((position, index) => inRange(position, [...path, index]));
  });
}

function readTransform(value: unknown): Transform {
  const transform = objectAt(value, ['transform'], 'a scale and a translate');
  return {
    scale: numbersAt(transform['scale'], ['transform', 'scale']),
    translate: numbersAt(transform['translate'], ['transform', 'translate']),
  };
}

/** The first two of a list of numbers; a position may have a height as well. */
function numbersAt(value: unknown, path: Path): [number, number] {
  const [first, second] = listAt(value, path);
  if (typeof first === 'number' && typeof second === 'number') return [first, second];
  throw fault('BOUNDARIES_BAD_SHAPE', path, value, 'two numbers or more');
}

function inRange(position: Position, path: Path): Position {
  const [longitude = Number.NaN, latitude = Number.NaN] = position.map(Math.abs);
  if (longitude <= 180 && latitude <= 90) return position;
  const hint = longitude <= 90 && latitude <= 180 ? '; this looks like latitude first' : '';
  const expected = `longitude, then latitude, in degrees of WGS 84, not in the metres of a projection${hint}`;
  throw fault('BOUNDARIES_BAD_COORDINATES', path, position, expected);
}

/** The members by which the usual sources of boundaries call an area, the plainest first. */
const nameMembers = ['name', 'name_en', 'NAME', 'shapeName', 'ADM2_EN', 'adm2_name', 'NAME_2', 'ADM1_EN', 'NAME_1'];

function nameIn(properties: Properties | null): string | null {
  for (const member of nameMembers) {
    const name = properties?.[member];
    if (typeof name === 'string' && name.trim() !== '') return name.trim();
  }
  return null;
}

function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectAt(value: unknown, path: Path, expected: string): Properties {
  if (isObject(value)) return value;
  throw fault(path.length === 0 ? 'BOUNDARIES_NOT_GEOGRAPHIC' : 'BOUNDARIES_BAD_SHAPE', path, value, expected);
}

function listAt(value: unknown, path: Path): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw fault('BOUNDARIES_BAD_SHAPE', path, value, 'a list');
}

function fault(code: BoundariesFaultCode, path: Path, found: unknown, expected: string): BoundariesError {
  return new BoundariesError(code, pointerOf(path), shown(found), expected);
}

/** What was found, in short: parts within parts could go down without end. */
function shown(value: unknown): string {
  const flat = Array.isArray(value) ? value.every((each) => typeof each !== 'object') : typeof value !== 'object';
  if (flat || value === null) return show(value);
  return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
}
