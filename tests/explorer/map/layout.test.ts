import { describe, expect, it } from 'vitest';
import { boxAround, meet } from '../../../src/explorer/map/labels.js';
import { layOut, type MapPlace, type MapProvince, narrow, wide } from '../../../src/explorer/map/layout.js';
import { spreadMarks } from '../../../src/explorer/map/marks.js';
import { frame } from '../../../src/explorer/map/projection.js';
import { ask } from '../../shipped.js';
import { shippedPlaces } from './shipped-places.js';

const { provinces, projects } = await ask(`{
  provinces(first: 100) { nodes { id name } }
  projects(first: 100) { nodes { id locality { id } } }
}`);
const named: MapProvince[] = provinces.nodes.map(({ id, name }: { id: string; name: string }) => ({
  id,
  lines: name.split(' ').slice(0, -1),
}));
const places: MapPlace[] = (await shippedPlaces()).map((place) => ({
  ...place,
  label: place.name,
  marks: projects.nodes.flatMap(({ id, locality }: { id: string; locality: { id: string } }) =>
    locality.id === place.id ? [id] : [],
  ),
}));

describe.each([
  ['wide', wide],
  ['narrow', narrow],
])('the %s map of the shipped data set', (_, sizes) => {
  const { marks, labels } = layOut(places, named, sizes);

  it('has every mark apart from the others and within the frame', () => {
    expect(marks.size).toBe(projects.nodes.length);
    const points = [...marks.values()];
    for (const [index, one] of points.entries()) {
      for (const other of points.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(1.9 * sizes.mark);
      }
      expect(Math.min(one.x, one.y, frame.width - one.x, frame.height - one.y)).toBeGreaterThanOrEqual(sizes.mark);
    }
  });

  it('has labels that meet no label, and but for provinces no mark, all within the frame', () => {
    const boxes = [...marks.values()].map((point) => boxAround(point, sizes.mark));
    for (const [index, { id, box }] of labels.entries()) {
      expect(
        labels.slice(index + 1).filter((other) => meet(box, other.box)),
        id,
      ).toEqual([]);
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(frame.width);
      expect(box.y + box.height).toBeLessThanOrEqual(frame.height);
      if (id.startsWith('Locality:'))
        expect(
          boxes.filter((mark) => meet(box, mark)),
          id,
        ).toEqual([]);
    }
  });

  it('names every province', () => {
    expect(labels.filter(({ id }) => id.startsWith('Province:'))).toHaveLength(12);
  });

  it('is laid out in the same way each time, in whichever order places are given', () => {
    const again = layOut(places.toReversed(), named, sizes);
    expect(again.labels).toEqual(labels);
    expect(new Map([...again.marks].sort())).toEqual(new Map([...marks].sort()));
  });
});

describe('spreading marks', () => {
  const mark = (id: string, x: number, y: number) => ({ id, x, y, radius: 5 });

  it('leaves marks where they are that cover none', () => {
    const marks = [mark('b', 50, 50), mark('a', 60.5, 50)];
    expect(spreadMarks(marks, frame)).toEqual(marks);
  });

  it('puts two on one point beside each other, in the order of their ids', () => {
    expect(spreadMarks([mark('b', 50, 50), mark('a', 50, 50)], frame)).toEqual([mark('b', 55, 50), mark('a', 45, 50)]);
  });

  it('keeps a heap in a corner apart and in the frame', () => {
    const marks = spreadMarks(
      Array.from({ length: 9 }, (_, index) => mark(`m${index}`, 0, 0)),
      frame,
    );
    for (const [index, one] of marks.entries()) {
      expect(Math.min(one.x, one.y)).toBeGreaterThanOrEqual(5);
      for (const other of marks.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(8);
      }
    }
  });
});
