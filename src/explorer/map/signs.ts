import type { Point } from './projection.js';

/** Corners of a regular polygon, the first at the top unless it is turned, in radians. */
function regular(corners: number, radius: number, turned = 0): readonly Point[] {
  return Array.from({ length: corners }, (_, index) => {
    const angle = (2 * Math.PI * index) / corners + turned;
    return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
  });
}

/**
 * The signs of years, of about one area and around one middle, each in a radius of 1; the circle has no corners. A policy
 * of ten years has one for each.
 */
const signs: readonly (readonly Point[])[] = [
  [],
  regular(4, 1.25, Math.PI / 4),
  regular(3, 1.45),
  regular(4, 1.35),
  regular(5, 1.18),
  regular(6, 1.12, Math.PI / 6),
  Array.from({ length: 10 }, (_, index) => regular(10, index % 2 === 0 ? 1.5 : 0.75)[index] as Point),
  regular(3, 1.45, Math.PI / 2),
  regular(3, 1.45, -Math.PI / 2),
  regular(8, 1.08, Math.PI / 8),
];
/** Of a year that is not the policy's. */
const signOfOthers = regular(3, 1.45, Math.PI);

/** The sign of a year, by its place among those of the policy; null for another year. */
function signOf(ordinal: number | null): readonly Point[] {
  return ordinal === null ? signOfOthers : (signs[ordinal % signs.length] as readonly Point[]);
}

/** The `d` of the sign of a year, around the middle of its place. */
export function signPath(ordinal: number | null, radius: number): string {
  const corners = signOf(ordinal);
  if (corners.length === 0)
    return `M${-radius} 0a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0z`;
  return closed(corners, radius);
}

/** The lower half of the sign, by its height. */
export function lowerHalfPath(ordinal: number | null, radius: number): string {
  const corners = signOf(ordinal);
  const heights = corners.map(({ y }) => y);
  const middle = (Math.min(...heights) + Math.max(...heights)) / 2;
  if (corners.length === 0) return `M${-radius} 0a${radius} ${radius} 0 0 0 ${2 * radius} 0z`;
  const below: Point[] = [];
  for (const [index, corner] of corners.entries()) {
    const before = corners.at(index - 1) as Point;
    if (corner.y > middle !== before.y > middle) {
      const share = (before.y - middle) / (before.y - corner.y);
      below.push({ x: before.x + share * (corner.x - before.x), y: middle });
    }
    if (corner.y > middle) below.push(corner);
  }
  return closed(below, radius);
}

function closed(corners: readonly Point[], radius: number): string {
  return `M${corners.map(({ x, y }) => `${rounded(x * radius)} ${rounded(y * radius)}`).join('L')}z`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
