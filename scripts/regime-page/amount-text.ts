import { durationText } from '../../core/clock/duration-text';
import type { RulebookDefinition } from '../../core/rulebook/definition';

/** An amount of time in both languages; a blank of the document by its name. */
export function amountText(
  { amount, unit }: RulebookDefinition['clocks'][number]['within'],
  { parameters }: RulebookDefinition,
): string {
  const parameter = parameters.find(
    ({ key }) => typeof amount !== 'number' && key === amount.parameter,
  );
  const { zh, en } =
    typeof amount === 'number'
      ? durationText({ amount, unit })
      : (parameter?.title ?? { zh: amount.parameter, en: '' });
  return `${zh} ${en}`;
}
