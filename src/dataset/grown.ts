/** The numbers of an array in one with room for twice as many. */
export function grown<T extends Int32Array | Uint32Array | Uint8Array | Float64Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2);
  larger.set(array);
  return larger;
}
