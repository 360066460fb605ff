import type { Assessment } from '../clock/assess-record';
import type { ComplaintRecord } from '../record/record';
import type { Rulebook } from '../rulebook/rulebook';
import { promotionsOf, type Promotion, type PromotionSetting } from './promotions-of';

/**
 * The promotions to another level one after the other, each judged at the level before it led to:
 * a regime's cascade. The clocks are those of the assessment given; a level is never taken twice.
 *
 * @example the third D of a kind in a month becomes C, and, being the third C as well, B
 */
export function raiseLevel(
  record: ComplaintRecord,
  assessment: Assessment,
  rulebook: Rulebook,
  setting: PromotionSetting = {},
): readonly Promotion[] {
  const steps: Promotion[] = [];
  const taken = new Set([record.level]);
  let current = record;
  for (;;) {
    const step = promotionsOf(current, assessment, rulebook, setting).find(
      ({ escalation: { toLevel } }) => toLevel !== undefined && !taken.has(toLevel),
    );
    if (step?.escalation.toLevel === undefined) return steps;
    steps.push(step);
    taken.add(step.escalation.toLevel);
    current = { ...current, level: step.escalation.toLevel };
  }
}
