import { describe, expect, it } from 'vitest';
import { placesNear, placesWithin } from '../../../src/explorer/map/area-places.js';
import {
  boxAround,
  type LabelWish,
  meet,
  placeLabels,
  placesAround,
  textWidth,
} from '../../../src/explorer/map/labels.js';
import { random } from '../../random.js';

const frame = { width: 300, height: 300 };
const wish = (id: string, x: number, y: number): LabelWish => ({
  id,
  lines: [id],
  size: 10,
  places: placesAround(boxAround({ x, y }, 5), 10),
  of: boxAround({ x, y }, 5),
});

describe('placing labels', () => {
  it.each([1, 2, 3])('never lets labels meet one another or a mark, nor leave the frame (seed %i)', (seed) => {
    const next = random(seed);
    const points = Array.from({ length: 120 }, (_, index) => ({
      id: `Place ${index}`,
      x: next() * frame.width,
      y: next() * frame.height,
    }));
    const marks = points.map((point) => boxAround(point, 5));
    const labels = placeLabels(
      points.map(({ id, x, y }) => wish(id, x, y)),
      marks,
      frame,
    );
    // So many find no room, but the map is not left empty.
    expect(labels.length).toBeGreaterThan(15);
    for (const [index, { box }] of labels.entries()) {
      expect(labels.slice(index + 1).filter((other) => meet(box, other.box))).toEqual([]);
      expect(marks.filter((mark) => meet(box, mark))).toEqual([]);
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(box.x + box.width, box.y + box.height)).toBeLessThanOrEqual(300);
    }
  });

  it('takes the first place that is free: right, then left', () => {
    const middle = wish('Middle', 150, 150);
    expect(placeLabels([middle], [], frame)[0]?.anchor).toBe('start');
    expect(placeLabels([middle], [boxAround({ x: 170, y: 150 }, 5)], frame)[0]?.anchor).toBe('end');
    // At the right edge of the frame there is no room to the right.
    expect(placeLabels([wish('Middle', 290, 150)], [], frame)[0]?.anchor).toBe('end');
  });

  it('places who comes first best, and leaves out who finds no room', () => {
    const wishes = Array.from({ length: 20 }, (_, index) => wish(`Place ${index}`, 150, 150));
    const labels = placeLabels(wishes, [boxAround({ x: 150, y: 150 }, 5)], frame);
    expect(labels[0]).toMatchObject({ id: 'Place 0', anchor: 'start' });
    expect(labels.length).toBeGreaterThan(1);
    expect(labels.length).toBeLessThan(20);
  });

  it('never puts a label nearer to another mark than to its own', () => {
    const own = boxAround({ x: 150, y: 150 }, 5);
    const [below] = placeLabels(
      [{ ...wish('Place', 150, 150), places: [{ x: 150, y: 162, anchor: 'middle' }] }],
      [own],
      frame,
    );
    expect(below).toBeDefined();
    const other = boxAround({ x: 150, y: 173 }, 5);
    const tight = { ...wish('Place', 150, 150), places: [{ x: 150, y: 162, anchor: 'middle' as const }] };
    expect(placeLabels([tight], [own, other], frame)).toEqual([]);
  });

  it('covers marks only with what may, with as few as can be near its first place, and no label', () => {
    const marks = Array.from({ length: 900 }, (_, index) => boxAround({ x: (index % 30) * 10, y: index / 3 }, 5));
    expect(placeLabels([wish('Place', 150, 150)], marks, frame)).toEqual([]);
    expect(placeLabels([{ ...wish('Province', 150, 150), of: null }], marks, frame)).toHaveLength(1);
    const one: LabelWish = {
      id: 'Province',
      lines: ['Province'],
      size: 10,
      places: [
        { x: 100, y: 100, anchor: 'middle' },
        { x: 150, y: 100, anchor: 'middle' },
        { x: 250, y: 100, anchor: 'middle' },
      ],
      of: null,
    };
    const over = (x: number) => boxAround({ x, y: 100 }, 5);
    expect(placeLabels([one], [], frame)[0]?.x).toBe(100);
    expect(placeLabels([one], [over(100)], frame)[0]?.x).toBe(150);
    // The third place is free, but too far away for the sake of one mark.
    expect(placeLabels([one], [over(100), over(110), over(150)], frame)[0]?.x).toBe(150);
    expect(placeLabels([one, one, one, one], [], frame)).toHaveLength(3);
  });

  it('estimates wide letters wider, and Hangul as square', () => {
    expect(textWidth('mmm')).toBeGreaterThan(textWidth('nnn'));
    expect(textWidth('nnn')).toBeGreaterThan(textWidth('iii'));
    expect(textWidth('성천')).toBe(2);
  });

  it('sets lines below one another, around the middle of their place', () => {
    const [label] = placeLabels(
      [
        {
          id: 'a',
          lines: ['North', 'Hamgyong'],
          size: 10,
          places: [{ x: 100, y: 100, anchor: 'middle' }],
          of: null,
        },
      ],
      [],
      frame,
    );
    expect(label?.box).toMatchObject({ y: 100 - 11.5, height: 23 });
    expect(label?.y).toBeGreaterThan(88.5);
    expect(label?.y).toBeLessThan(100);
  });
});

describe('the places of the names of areas', () => {
  // Two by two degrees, with an arm of half a degree to the east.
  const outline = [
    [124, 38],
    [126, 38],
    [126, 38.75],
    [129, 38.75],
    [129, 39.25],
    [126, 39.25],
    [126, 40],
    [124, 40],
    [124, 38],
  ];

  it('begin in the broadest part', () => {
    const [first] = placesWithin([[outline]]);
    const [east] = placesWithin([[outline.slice(2, 6).concat([outline[2] as number[]])]]);
    if (first === undefined || east === undefined) throw new Error('there is none');
    expect(first.x).toBeLessThan(east.x);
  });

  it('are within the largest part', () => {
    const islet = [
      [130, 42],
      [130.2, 42],
      [130.2, 42.2],
      [130, 42.2],
      [130, 42],
    ];
    expect(placesWithin([[islet], [outline]])).toEqual(placesWithin([[outline]]));
  });

  it('of what has no outline begin in the middle of what lies in it; there are none of nothing', () => {
    const [first] = placesNear([
      { x: 100, y: 100 },
      { x: 120, y: 140 },
    ]);
    expect(first?.x).toBeCloseTo(110, 5);
    expect(first?.y).toBeCloseTo(120, 5);
    expect(placesNear([])).toEqual([]);
  });
});
