import type { EpochDay } from '../../date/time';
import type { ComplaintRecord, GrantedExtension } from '../../record/record';
import type { Clock, Rulebook } from '../../rulebook/rulebook';
import type { Text } from '../../text';
import type { ClockSetting } from '../clock-setting';
import type { Step } from '../clock-state';
import { dayOfDue } from '../day-of-due';
import { dueText } from '../due-text';
import { durationText } from '../duration-text';
import type { AppliedExtension, Reckoning } from '../reckon-due';
import { countedDays, uncertainDays } from './counted-days';
import { explainRoll } from './explain-roll';
import { dayRange } from './day-words';

/** Each extension of a clock: who approved it, why, and what it moved; and those without effect. */
export function explainExtensions(
  clock: Clock,
  { extensions, lateExtensions, pauses }: Reckoning,
  start: EpochDay,
  record: ComplaintRecord,
  rulebook: Rulebook,
  setting: ClockSetting,
): readonly Step[] {
  const applied = extensions.flatMap((extension) => [
    appliedStep(extension, rulebook, setting),
    ...dayStepsOf(extension, start, setting, pauses),
    ...explainRoll(extension.after, setting.calendar, start),
  ]);
  const counted = new Set(extensions.map(({ granted }) => granted));
  const refused = record.extensions
    .filter((extension) => extension.clock === clock.key && !counted.has(extension))
    .map((extension) => refusedStep(clock, extension, lateExtensions, start, rulebook, setting));
  return [...applied, ...refused];
}

function appliedStep(
  { granted, rule, duration, before, after }: AppliedExtension,
  rulebook: Rulebook,
  { zone }: ClockSetting,
): Step {
  const role = roleTitle(rulebook, granted.approvedBy);
  const size = durationText(duration);
  const dues = { before: dueText(before.due, zone), after: dueText(after.due, zone) };
  const reason = granted.reason.trim();
  const why = reason === '' ? { zh: '', en: '' } : { zh: `（${reason}）`, en: ` (${reason})` };
  const act =
    rule.kind === 'cap'
      ? { zh: `总期限按${size.zh}计`, en: `the limit is ${size.en} in all` }
      : { zh: `延长${size.zh}`, en: `${size.en} are added` };
  return {
    kind: 'extension',
    from: zone.toDay(before.due.deadline),
    to: zone.toDay(after.due.deadline),
    text: {
      zh: `经${role.zh}批准${why.zh}，${act.zh}：到期日由${dues.before}改为${dues.after}（${rule.clause}）。`,
      en: `Approved by ${role.en}${why.en}, ${act.en}: the due date moves from ${dues.before} to ${dues.after} (${rule.clause}).`,
    },
  };
}

function dayStepsOf(
  { rule, duration, before, after }: AppliedExtension,
  start: EpochDay,
  setting: ClockSetting,
  pauses: Reckoning['pauses'],
): readonly Step[] {
  const { counted } = after;
  const last = dayOfDue(before.due, setting.zone);
  const end = dayOfDue(after.due, setting.zone);
  if (duration.unit === 'working-day') {
    const done = rule.kind === 'cap' ? setting.calendar.countWorkingDays(start, last) : 0;
    const days = { from: last + 1, to: end };
    return countedDays(days, setting, pauses, { start, counted: done });
  }
  if (after.certain) return [];
  const from = duration.unit === 'working-hour' ? last : Math.min(counted, end);
  return uncertainDays(from, Math.max(counted, end), setting);
}

function refusedStep(
  clock: Clock,
  extension: GrantedExtension,
  late: readonly GrantedExtension[],
  reference: EpochDay,
  rulebook: Rulebook,
  { zone }: ClockSetting,
): Step {
  const { requestedAt } = extension;
  const day = zone.toDay(requestedAt.instant);
  const when = dayRange(day, day, reference);
  const rule = late.includes(extension) ? LATE : ruleWords(clock, rulebook);
  return {
    kind: 'extension',
    from: day,
    text: {
      zh: `${when.zh}申请的延长不计入：${rule.zh}。`,
      en: `The extension asked for on ${when.en} does not count: ${rule.en}.`,
    },
  };
}

const LATE: Text = {
  zh: '应在期限届满前申请',
  en: 'it has to be asked for before the time runs out',
};

function ruleWords({ extension }: Clock, rulebook: Rulebook): Text {
  if (extension === undefined) {
    return { zh: '规则未规定可以延长', en: 'the rules allow none' };
  }
  const role = roleTitle(rulebook, extension.approver);
  const fields = rulebook.fields.filter(({ key }) => extension.requires.includes(key));
  const needs =
    fields.length === 0
      ? { zh: '', en: '' }
      : {
          zh: `并填写${fields.map(({ title }) => title.zh).join('、')}，`,
          en: ` and ${fields.map(({ title }) => title.en).join(', ')}`,
        };
  return {
    zh: `须经${role.zh}批准，${needs.zh}最多${extension.maxTimes}次（${extension.clause}）`,
    en: `it needs the approval of ${role.en}${needs.en}, at most ${extension.maxTimes} in all (${extension.clause})`,
  };
}

function roleTitle(rulebook: Rulebook, key: string): Text {
  return rulebook.roles.find((role) => role.key === key)?.title ?? { zh: key, en: key };
}
