import type { Assessment } from '../clock/assess-record';
import type { Light } from '../clock/clock-state';
import { lightName } from '../clock/light-name';
import type { Outcome } from '../clock/record-end';
import type { Zone } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import type { Field, Rulebook } from '../rulebook/rulebook';
import type { Text } from '../text';
import { categoryLevels, type CategoryLevel } from './category-levels';
import { encodeGroups, type KnownValue } from './encode-groups';
import { resolveGroupField } from './group-keys';
import { dueDays } from './due-days';
import { hourColumn } from './hour-column';
import { intakeEvent } from './intake-event';
import { madeOnce } from './made-once';
import { receivedAt } from './received-at';
import type { ClockColumns, GroupColumn } from './summary-columns';
import { weekdayColumn } from './weekday-column';

/** What group columns are made of. */
export interface GroupSource {
  readonly records: readonly ComplaintRecord[];
  readonly assessments: readonly Assessment[];
  readonly rulebook: Rulebook;
  readonly received: Int32Array;
  readonly closed: Int32Array;
  readonly clocks: ClockColumns;
  readonly zone: Zone;
}

/**
 * Answers group columns by key: a field, the field with that use (`department`), a level of the
 * category tree, `level`, `light`, `outcome`, or a weekday or hour. A column is made when first
 * asked for, and the same for any order of the records.
 */
export function buildGroupColumns(source: GroupSource): (key: string) => GroupColumn | undefined {
  return madeOnce((key) => derivedColumn(key, source) ?? ownColumn(key, source));
}

function derivedColumn(key: string, source: GroupSource): GroupColumn | undefined {
  switch (key) {
    case 'level':
      return levelColumn(source);
    case 'light':
      return lightColumn(source.assessments);
    case 'outcome':
      return outcomeColumn(source.assessments);
    case 'weekday':
      return weekdayColumn({ zh: '收到星期', en: 'Weekday received' }, source.received);
    case 'closedWeekday':
      return weekdayColumn({ zh: '办结星期', en: 'Weekday closed' }, source.closed);
    case 'dueWeekday':
      return weekdayColumn(
        { zh: '到期星期', en: 'Weekday due' },
        dueDays(source.records.length, source.clocks),
      );
    case 'hour':
      return hourColumnOf(source);
    default:
      return undefined;
  }
}

function hourColumnOf({ records, rulebook, zone }: GroupSource): GroupColumn {
  const intake = intakeEvent(rulebook);
  return hourColumn(
    records.map((record) => receivedAt(record, intake)),
    zone,
  );
}

function ownColumn(key: string, { records, rulebook }: GroupSource): GroupColumn | undefined {
  const field = resolveGroupField(key, rulebook);
  if (field !== undefined) return fieldColumn(records, field);
  const level = categoryLevels(rulebook).find((candidate) => candidate.key === key);
  return level && categoryColumn(records, level);
}

function levelColumn({ records, rulebook: { levels } }: GroupSource): GroupColumn {
  const known = levels.map(({ code, title }) => ({ value: code, text: title }));
  const found = records.map(({ level }) => level);
  return encodeGroups({ zh: '级别', en: 'Level' }, found, known);
}

const LIGHTS: readonly Light[] = ['red', 'amber', 'paused', 'purple', 'green', 'blue', 'grey'];

function lightColumn(assessments: readonly Assessment[]): GroupColumn {
  const known = LIGHTS.map((light) => ({ value: light, text: lightName(light) }));
  const found = assessments.map(({ light }) => light);
  return encodeGroups({ zh: '时限状态', en: 'Light' }, found, known);
}

const OUTCOMES: Readonly<Record<Outcome, Text>> = {
  open: { zh: '办理中', en: 'Open' },
  closed: { zh: '已办结', en: 'Closed' },
  rejected: { zh: '不予受理', en: 'Rejected' },
  transferred: { zh: '已移送', en: 'Transferred' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

function outcomeColumn(assessments: readonly Assessment[]): GroupColumn {
  const known = Object.entries(OUTCOMES).map(([value, text]) => ({ value, text }));
  const found = assessments.map(({ outcome }) => outcome);
  return encodeGroups({ zh: '办理结果', en: 'Outcome' }, found, known);
}

function fieldColumn(records: readonly ComplaintRecord[], field: Field): GroupColumn {
  const choices = (field.choices ?? []).map(({ value, en }) => ({
    value,
    text: { zh: value, en },
  }));
  const found = records.map(({ fields }) => fields[field.key]);
  return encodeGroups(field.title, found, field.type === 'yes-no' ? YES_NO : choices);
}

const YES_NO: readonly KnownValue[] = [
  { value: true, text: { zh: '是', en: 'Yes' } },
  { value: false, text: { zh: '否', en: 'No' } },
];

function categoryColumn(
  records: readonly ComplaintRecord[],
  { title, field, groupOf }: CategoryLevel,
): GroupColumn {
  const groups = new Map([...groupOf.values()].map((text) => [text.zh, text]));
  const known = [...groups].map(([value, text]) => ({ value, text }));
  const found = records.map(({ fields }) => {
    const value = fields[field];
    return typeof value === 'string' ? (groupOf.get(value)?.zh ?? value) : value;
  });
  return encodeGroups(title, found, known);
}
