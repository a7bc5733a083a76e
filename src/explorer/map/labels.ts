import type { Frame, Point } from './projection.js';

/** A rectangle of the drawing, by its upper left corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** On which side of its point a text stands, as `text-anchor` says it. */
type Anchor = 'start' | 'middle' | 'end';

/** A point at which a label may stand: where its text begins, ends or has its middle, at half its height. */
export interface LabelPlace extends Point {
  readonly anchor: Anchor;
}

/** A label that is to be placed. */
export interface LabelWish {
  readonly id: string;
  readonly lines: readonly string[];
  /** Size of the font, in units of the drawing. */
  readonly size: number;
  /** Where it may stand, the best place first. */
  readonly places: readonly LabelPlace[];
  /** What it names: the rectangle of marks. Null for an area, whose label may lie over marks rather than be left out. */
  readonly of: Box | null;
}

/** A label with its place. */
export interface PlacedLabel {
  readonly id: string;
  readonly lines: readonly string[];
  readonly size: number;
  readonly anchor: Anchor;
  readonly x: number;
  /** The base line of its first line. */
  readonly y: number;
  readonly box: Box;
}

/** From one base line to the next, in sizes of the font. */
export const lineHeight = 1.15;
/** From the middle of a line down to its base line, in sizes of the font. */
const baseline = 0.35;

/**
 * Places labels one after the other; so who stands first in the list is placed best. No label ever lies over another, nor
 * leaves the frame. That of a mark comes to the first of its places where it covers no mark and lies clearly nearer to its own
 * than to any other, or is left out. That of an area comes where it covers few marks and is near its first place.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  marks: readonly Box[],
  { width, height }: Frame,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const costOf = wish.of === null ? costOverArea(wish, marks) : costBeside(wish.of, wish.size, marks);
    let best: { readonly place: LabelPlace; readonly box: Box } | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const place of wish.places) {
      const box = boxOf(wish, place);
      const within = box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
      if (!within || placed.some((other) => meet(box, other.box))) continue;
      const cost = costOf(place, box);
      if (cost >= least) continue;
      [best, least] = [{ place, box }, cost];
      if (cost === 0) break;
    }
    if (best === null) continue;
    const { id, lines, size } = wish;
    const { place, box } = best;
    const y = box.y + (lineHeight / 2 + baseline) * size;
    placed.push({ id, lines, size, anchor: place.anchor, x: place.x, y, box });
  }
  return placed;
}

/** What a place costs: nothing for a good one, infinitely much for one that cannot be. */
type Cost = (place: LabelPlace, box: Box) => number;

/** How far the label of an area may be moved rather than cover one mark, in sizes of its font. */
const worthOfMark = 8;

function costOverArea({ places: [first], size }: LabelWish, marks: readonly Box[]): Cost {
  return (place, box) => {
    const away = first === undefined ? 0 : Math.hypot(place.x - first.x, place.y - first.y);
    return away + marks.filter((mark) => meet(box, mark)).length * worthOfMark * size;
  };
}

/** How much farther it has to be to another mark than to its own, in sizes of the font. */
const clearance = 0.3;

function costBeside(own: Box, size: number, marks: readonly Box[]): Cost {
  const others = marks.filter((mark) => !contains(own, mark));
  return (_, box) => {
    const least = gapBetween(box, own) + clearance * size;
    return meet(box, own) || others.some((mark) => gapBetween(box, mark) < least) ? Number.POSITIVE_INFINITY : 0;
  };
}

function contains(outer: Box, { x, y, width, height }: Box): boolean {
  const across = x >= outer.x && x + width <= outer.x + outer.width;
  return across && y >= outer.y && y + height <= outer.y + outer.height;
}

/** How far two rectangles are apart; 0 where they meet. */
function gapBetween(one: Box, other: Box): number {
  const across = Math.max(one.x - other.x - other.width, other.x - one.x - one.width, 0);
  const down = Math.max(one.y - other.y - other.height, other.y - one.y - one.height, 0);
  return Math.hypot(across, down);
}

/** Where the label of something that takes a rectangle may stand: beside it, above, below, then at its corners. */
export function placesAround({ x, y, width, height }: Box, size: number): readonly LabelPlace[] {
  const [right, bottom, middle, centre] = [x + width, y + height, x + width / 2, y + height / 2];
  const [gap, half] = [size * 0.25, size * 0.6];
  return [
    { x: right + gap, y: centre, anchor: 'start' },
    { x: x - gap, y: centre, anchor: 'end' },
    { x: middle, y: bottom + half, anchor: 'middle' },
    { x: middle, y: y - half, anchor: 'middle' },
    { x: right, y: bottom + gap, anchor: 'start' },
    { x: right, y: y - gap, anchor: 'start' },
    { x, y: bottom + gap, anchor: 'end' },
    { x, y: y - gap, anchor: 'end' },
    { x, y: bottom + half, anchor: 'start' },
    { x, y: y - half, anchor: 'start' },
    { x: right, y: bottom + half, anchor: 'end' },
    { x: right, y: y - half, anchor: 'end' },
  ];
}

/** The rectangle that a mark takes. */
export function boxAround({ x, y }: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Whether two rectangles share more than an edge. */
export function meet(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function boxOf({ lines, size }: LabelWish, { x, y, anchor }: LabelPlace): Box {
  const width = Math.max(...lines.map(textWidth)) * size;
  const height = lines.length * lineHeight * size;
  const left = { start: 0, middle: width / 2, end: width }[anchor];
  return { x: x - left, y: y - height / 2, width, height };
}

const narrow = /[iljtfrI1.,:;'’|!()[\] -]/;
const wide = /[mwMW@%—]/;
const capital = /[A-Z0-9&]/;

/**
 * How wide a line is, in sizes of the font. It is drawn in whichever font the reader has, and laid out on a server that has
 * none: so these are the widths of the wider of the usual sans-serif ones.
 */
export function textWidth(line: string): number {
  let width = 0;
  for (const letter of line) {
    if (narrow.test(letter)) width += 0.36;
    else if (wide.test(letter)) width += 0.92;
    else if (capital.test(letter)) width += 0.7;
    else width += (letter.codePointAt(0) ?? 0) < 0x1100 ? 0.58 : 1;
  }
  return width;
}
