import type { WallTime } from './time';
import { formatWall } from './wall-time';

/** A wall time as people write it, to the minute: `2026-11-22 09:30`. */
export const minuteText = (wall: WallTime): string =>
  formatWall(wall).slice(0, 16).replace('T', ' ');
