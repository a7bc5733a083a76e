import type { Standing } from './shown.js';
import { lowerHalfPath, signPath } from './signs.js';

/** What a sign tells: the year by its form, the status by its colour and by how much of it is filled. */
export interface SignProps {
  /** The place of the year among those of the policy, from 0; null for another. */
  readonly ordinal: number | null;
  readonly standing: Standing;
  /** Whether a cross beside it tells that works are more than factories. */
  readonly hasMore: boolean;
  /** Half the room that it takes. */
  readonly radius: number;
}

/** A sign of a project, around the origin. */
export function Sign({ ordinal, standing, hasMore, radius }: SignProps) {
  const size = radius * 0.62;
  return (
    <g class={`sign is-${standing.toLowerCase()}`}>
      <circle class="sign-ground" r={radius} />
      <path class="sign-form" d={signPath(ordinal, size)} />
      {standing === 'UNDER_CONSTRUCTION' ? <path class="sign-half" d={lowerHalfPath(ordinal, size)} /> : null}
      {hasMore ? <path class="sign-more" d={crossPath(radius)} /> : null}
    </g>
  );
}

/** A small cross at the upper right. */
function crossPath(radius: number): string {
  const [middle, arm] = [radius * 0.82, radius * 0.34];
  return `M${middle - arm} ${-middle}h${2 * arm}M${middle} ${-middle - arm}v${2 * arm}`;
}
