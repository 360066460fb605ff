import { durationText } from '../clock/duration-text';
import type { PrintedCase } from '../handling/printed-value';
import { formatEventTime } from '../record/format-event-time';
import { occurrenceText } from '../record/occurrence-text';
import type { EventTime } from '../record/record';
import { timesOf } from '../record/round';
import type { CaseEvent } from '../rulebook/rulebook';
import type { Text } from '../text';
import { approvalText } from '../workbook/approval-text';

/** Something that happened in the handling of a case. */
export interface CourseStep {
  readonly time: EventTime;
  readonly what: string;
  readonly who?: string;
  readonly remark?: string;
  readonly clause?: string;
}

/** Every event, pause, extension, change and correction of a case, oldest first. */
export function courseSteps(printed: PrintedCase): readonly CourseStep[] {
  return [...eventSteps(printed), ...changeSteps(printed)].sort(
    (left, right) => left.time.instant - right.time.instant,
  );
}

function eventSteps(printed: PrintedCase): readonly CourseStep[] {
  const { record, rulebook, language } = printed;
  return rulebook.events.flatMap((event) => {
    const times = timesOf(event.key, record);
    const approved = approvalText(event.key, record, printed);
    return times.map((time, index) => ({
      time,
      what: `${event.title[language]}${times.length > 1 ? occurrenceText(index + 1)[language] : ''}`,
      who: rolesOf(event, printed),
      remark:
        index === times.length - 1 && approved !== '' ? words.approved(approved)[language] : '',
      clause: event.clause,
    }));
  });
}

function rolesOf({ by }: CaseEvent, { rulebook, language }: PrintedCase): string {
  const titles = rulebook.roles.filter(({ key }) => by.includes(key));
  return titles.map(({ title }) => title[language]).join(language === 'zh' ? '、' : ', ');
}

/** What was changed in the terms of the case while it was handled. */
function changeSteps(printed: PrintedCase): readonly CourseStep[] {
  const { record, rulebook, zone, language } = printed;
  const say = (text: Text): string => text[language];
  const time = (at: EventTime): string => formatEventTime(at, zone);
  const eventOf = (key: string): string => titleIn(rulebook.events, key, printed);
  const levelOf = (code = ''): string =>
    rulebook.levels.find((level) => level.code === code)?.title[language] ?? code;
  const role = (key: string): string => titleIn(rulebook.roles, key, printed);
  const isShown = (clock: string): boolean => !printed.hidden.includes(clock);
  const { assignments = [], levelChanges = [], corrections = [] } = record;
  return [
    ...record.extensions
      .filter(({ clock }) => isShown(clock))
      .map(({ clock, amount, requestedAt, approvedBy, reason }) => ({
        time: requestedAt,
        what: say(
          words.extended(titleIn(rulebook.clocks, clock, printed), sizeOf(clock, amount, printed)),
        ),
        who: role(approvedBy),
        remark: reason,
      })),
    ...record.pauses.flatMap(({ from, to, reason, by }) => [
      { time: from, what: say(words.paused), who: by ?? '', remark: reason },
      ...(to ? [{ time: to, what: say(words.resumed) }] : []),
    ]),
    ...levelChanges.map(({ from, to, at, by, reason }) => ({
      ...{ time: at, who: by, remark: reason },
      what: say(words.levelled(levelOf(from), levelOf(to))),
    })),
    ...corrections.map((one) => ({
      ...{ time: one.at, who: one.by, remark: one.reason },
      what: say(words.corrected(eventOf(one.event), time(one.old), time(one.new))),
    })),
    ...assignments.flatMap((one) => [
      { time: one.at, what: say(words.given(one.department, one.part)), who: one.by ?? '' },
      ...(one.done ? [{ time: one.done, what: say(words.done(one.department)) }] : []),
      ...(one.returnedAt
        ? [
            {
              ...{ time: one.returnedAt, what: say(words.returned(one.department)) },
              ...{ who: one.returnedBy ?? '', remark: one.returnReason ?? '' },
            },
          ]
        : []),
    ]),
  ];
}

/** How much was asked for, in the unit in which the clock is extended. */
function sizeOf(key: string, amount: number, { rulebook, language }: PrintedCase): string {
  const unit = rulebook.clocks.find((clock) => clock.key === key)?.extension?.unit;
  return unit === undefined ? String(amount) : durationText({ amount, unit })[language];
}

const titleIn = (
  items: readonly { readonly key: string; readonly title: Text }[],
  key: string,
  { language }: PrintedCase,
): string => items.find((item) => item.key === key)?.title[language] ?? key;

const words = {
  approved: (by: string): Text => ({ zh: `批准：${by}`, en: `Approved: ${by}` }),
  extended: (clock: string, by: string): Text => ({
    zh: `延期：${clock}（${by}）`,
    en: `Extended: ${clock} (${by})`,
  }),
  paused: { zh: '中止', en: 'Paused' },
  resumed: { zh: '恢复', en: 'Resumed' },
  levelled: (from: string, to: string): Text => ({
    zh: `改级：${from === '' ? '—' : from} → ${to}`,
    en: `Level: ${from === '' ? '—' : from} → ${to}`,
  }),
  corrected: (event: string, from: string, to: string): Text => ({
    zh: `更正“${event}”的时间：${from} → ${to}`,
    en: `Time of “${event}” put right: ${from} → ${to}`,
  }),
  given: (department: string, part: 'lead' | 'co'): Text => ({
    zh: `交办：${department}（${part === 'lead' ? '主办' : '协办'}）`,
    en: `Given to ${department} (${part === 'lead' ? 'leads' : 'shares'})`,
  }),
  done: (department: string): Text => ({ zh: `${department}办结`, en: `${department} is done` }),
  returned: (department: string): Text => ({
    zh: `${department}退单`,
    en: `${department} gave it back`,
  }),
} as const;
