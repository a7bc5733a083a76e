import { ask } from '../../shipped.js';

/** A locality of the shipped data set with the point that its claims give. */
export interface ShippedPlace {
  readonly id: string;
  readonly name: string;
  readonly province: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** The localities of the shipped data set that have a point. */
export async function shippedPlaces(): Promise<readonly ShippedPlace[]> {
  const { localities } = await ask(`{
    localities(first: 100) { nodes { id name province { id } coordinates { longitude latitude } } }
  }`);
  const { nodes } = localities as {
    nodes: {
      id: string;
      name: string;
      province: { id: string };
      coordinates: { longitude: number; latitude: number } | null;
    }[];
  };
  return nodes.flatMap(({ id, name, province, coordinates }) =>
    coordinates === null ? [] : [{ id, name, province: province.id, ...coordinates }],
  );
}
