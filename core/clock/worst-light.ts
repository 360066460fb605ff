import type { ClockState, Light } from './clock-state';

/** The worst of the clocks' lights: red, amber, paused, purple, green, blue, grey. */
export function worstLight(clocks: readonly ClockState[]): Light {
  let worst: Light = 'grey';
  for (const { light } of clocks) if (RANKS[light] < RANKS[worst]) worst = light;
  return worst;
}

const RANKS: Readonly<Record<Light, number>> = {
  red: 0,
  amber: 1,
  paused: 2,
  purple: 3,
  green: 4,
  blue: 5,
  grey: 6,
};
