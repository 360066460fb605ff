import type { Text } from '../text';
import type { Step } from './clock-state';

/** The steps of an explanation as one paragraph, to be read out as it stands. */
export function stepsText(steps: readonly Step[]): Text {
  return {
    zh: steps.map(({ text }) => text.zh).join(''),
    en: steps.map(({ text }) => text.en).join(' '),
  };
}
