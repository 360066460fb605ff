import type { Assessment } from '../clock/assess-record';
import type { ClockState } from '../clock/clock-state';
import { dueText } from '../clock/due-text';
import { statusName } from '../clock/light-name';
import type { EpochDay, Zone } from '../date/time';
import { zoneOf } from '../date/zone';
import { conditionContext } from '../record/condition-context';
import type { ComplaintRecord } from '../record/record';
import type { Escalation, Rulebook } from '../rulebook/rulebook';
import type { Text } from '../text';
import { repeatCount } from './repeat-count';

/** The ledger's zone and its other records, among which repeats are counted. */
export interface PromotionSetting {
  readonly zone?: Zone;
  readonly others?: readonly ComplaintRecord[];
}

/** A step up that a record calls for. */
export interface Promotion {
  readonly escalation: Escalation;
  /** The day after the due that was passed; without a clock, the day of the assessment. */
  readonly since: EpochDay;
  readonly text: Text;
}

/**
 * The escalations a record calls for: their clock is overdue or missed, their condition holds and
 * their problem came often enough (where they say so); not those to the level the record has already.
 *
 * @example a valid complaint received on 2026-09-30 and unsolved is due for promotion after one
 *          month, since 2026-10-31
 */
export function promotionsOf(
  record: ComplaintRecord,
  assessment: Assessment,
  rulebook: Rulebook,
  { zone = zoneOf(rulebook.zone), others = [] }: PromotionSetting = {},
): readonly Promotion[] {
  return rulebook.escalations.flatMap((escalation) => {
    const { clock, when, repeats, toLevel } = escalation;
    if (clock === undefined && when === undefined && repeats === undefined) return [];
    if (toLevel !== undefined && toLevel === record.level) return [];
    const late = clock === undefined ? undefined : lateClock(assessment, clock);
    if (clock !== undefined && late === undefined) return [];
    if (when !== undefined && !when.test(conditionContext(record, rulebook, zone))) return [];
    const count = repeats && repeatCount(record, others, repeats, rulebook, zone);
    if (repeats !== undefined && (count ?? 0) < repeats.atLeast) return [];
    return promotion({ escalation, late, count }, assessment, rulebook, zone);
  });
}

function lateClock({ clocks }: Assessment, key: string): ClockState | undefined {
  return clocks.find(
    ({ clock, status }) => clock.key === key && (status === 'overdue' || status === 'missed'),
  );
}

interface Cause {
  readonly escalation: Escalation;
  readonly late: ClockState | undefined;
  readonly count: number | undefined;
}

function promotion(
  { escalation, late, count }: Cause,
  { asOf }: Assessment,
  rulebook: Rulebook,
  zone: Zone,
): Promotion {
  const reason =
    late !== undefined
      ? lateWords(late, zone)
      : count !== undefined
        ? timesWords(count)
        : CONDITION_HOLDS;
  const target = targetWords(escalation, rulebook);
  return {
    escalation,
    since: late?.due === undefined ? zone.toDay(asOf) : zone.toDay(late.due.deadline) + 1,
    text: {
      zh: `${escalation.title.zh}：${reason.zh}${target.zh}（${escalation.clause}）。`,
      en: `${escalation.title.en}: ${reason.en}${target.en} (${escalation.clause}).`,
    },
  };
}

const CONDITION_HOLDS: Text = { zh: '条件已满足', en: 'its condition holds' };

const timesWords = (count: number): Text => ({
  zh: `同一问题已出现 ${count} 次`,
  en: `the same problem came ${count} times`,
});

function lateWords({ clock, status, due }: ClockState, zone: Zone): Text {
  const name = statusName(status);
  const when = due === undefined ? '' : dueText(due, zone);
  return {
    zh: `“${clock.title.zh}”${name.zh}，期限为${when}`,
    en: `“${clock.title.en}” is ${name.en.toLowerCase()}, it was due ${when}`,
  };
}

function targetWords({ toLevel, toRole, newForm }: Escalation, rulebook: Rulebook): Text {
  const level = rulebook.levels.find(({ code }) => code === toLevel)?.title;
  const role = rulebook.roles.find(({ key }) => key === toRole)?.title;
  const form = rulebook.forms.find(({ key }) => key === newForm)?.title;
  return {
    zh: `${level ? `，应升为${level.zh}` : ''}${role ? `，应报${role.zh}` : ''}${form ? `，另填“${form.zh}”` : ''}`,
    en: `${level ? `, raise it to ${level.en}` : ''}${role ? `, report it to ${role.en}` : ''}${form ? `, fill in a new “${form.en}”` : ''}`,
  };
}
