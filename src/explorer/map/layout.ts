import { placesNear, placesWithin } from './area-places.js';
import {
  type Box,
  boxAround,
  type LabelPlace,
  type LabelWish,
  type PlacedLabel,
  placeLabels,
  placesAround,
} from './labels.js';
import { type Mark, spreadMarks } from './marks.js';
import { outlines } from './outlines.js';
import { frame, type Point, project } from './projection.js';

/** A place with marks at its point, one for each of what is shown of it. */
export interface MapPlace {
  readonly id: string;
  /** What it is called on the map. */
  readonly label: string;
  readonly province: string | null;
  readonly longitude: number;
  readonly latitude: number;
  /** The ids of its marks. */
  readonly marks: readonly string[];
}

/** A province with its name on the map, in lines. */
export interface MapProvince {
  readonly id: string;
  readonly lines: readonly string[];
}

/** How large things are in units of the drawing, which depends on how large that is shown. */
interface Sizes {
  /** Half the width of a mark. */
  readonly mark: number;
  /** Size of the font of provinces. */
  readonly province: number;
  /** Size of the font of places. */
  readonly place: number;
}

/** Where the marks and labels of a map stand. */
export interface MapLayout {
  readonly sizes: Sizes;
  /** The middle of each mark, by its id. */
  readonly marks: ReadonlyMap<string, Point>;
  /** Provinces by their ids, places by theirs. */
  readonly labels: readonly PlacedLabel[];
}

/** For a map as wide as its frame. */
export const wide: Sizes = { mark: 6, province: 13, place: 11 };
/** For a map half as wide: as large on the screen, and so twice as large in the drawing. */
export const narrow: Sizes = { mark: 9.5, province: 21, place: 21 };

/**
 * Lays out a map: marks are moved apart, provinces named first, then the places that stand closest together, as they find
 * room last. The same map is laid out in the same way each time.
 */
export function layOut(given: readonly MapPlace[], provinces: readonly MapProvince[], sizes: Sizes): MapLayout {
  const places = given.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const marks = spreadMarks(
    places.flatMap((place) => {
      const point = project(place.longitude, place.latitude);
      return place.marks.map((id): Mark => ({ id, ...point, radius: sizes.mark }));
    }),
    frame,
  );
  const at = new Map(marks.map((mark) => [mark.id, mark]));
  const located = places.map((place) => {
    const points = place.marks.flatMap((id) => at.get(id) ?? []);
    return { place, box: boxOfMarks(points, sizes.mark) };
  });
  const named = provinces.map(({ id, lines }): LabelWish => {
    const members = located.filter(({ place }) => place.province === id).map(({ box }) => middleOf(box));
    return { id, lines, size: sizes.province, places: provincePlaces(id, members), of: null };
  });
  const labelled = located
    .map(({ place, box }) => {
      const neighbours = marks.filter((mark) => near(middleOf(box), mark, sizes.place * 5)).length;
      return { place, box, neighbours };
    })
    .sort((one, other) => other.neighbours - one.neighbours || (one.place.id < other.place.id ? -1 : 1))
    .map(
      ({ place, box }): LabelWish => ({
        id: place.id,
        lines: [place.label],
        size: sizes.place,
        places: placesAround(box, sizes.place),
        of: box,
      }),
    );
  const boxes = marks.map((mark) => boxAround(mark, mark.radius));
  return { sizes, marks: at, labels: placeLabels([...named, ...labelled], boxes, frame) };
}

const withinOutlines = new Map<string, readonly LabelPlace[]>();

/** Where the name of a province may stand. Of an outline that is worked out once, as it takes a while. */
function provincePlaces(id: string, members: readonly Point[]): readonly LabelPlace[] {
  const outline = outlines.find((each) => each.id === id);
  if (outline === undefined) return placesNear(members);
  const known = withinOutlines.get(id) ?? placesWithin(outline.polygons);
  withinOutlines.set(id, known);
  return known;
}

function boxOfMarks(points: readonly Point[], radius: number): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs) - radius, Math.min(...ys) - radius];
  return { x, y, width: Math.max(...xs) + radius - x, height: Math.max(...ys) + radius - y };
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function near(one: Point, other: Point, reach: number): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < reach;
}
