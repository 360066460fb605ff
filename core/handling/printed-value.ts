import type { Assessment } from '../clock/assess-record';
import { dueText } from '../clock/due-text';
import { formatDay, parseIsoDay, partsOf } from '../date/civil-date';
import type { EpochDay, Zone } from '../date/time';
import type { ComplaintRecord, FieldValue } from '../record/record';
import type { Field, Rulebook } from '../rulebook/rulebook';
import type { Language } from '../text';

/** A record as papers print it. */
export interface PrintedCase {
  /** Without what is hidden from the reader. */
  readonly record: ComplaintRecord;
  /** Fields, events and clocks that are hidden from the reader: their places say so. */
  readonly hidden: readonly string[];
  readonly rulebook: Rulebook;
  readonly zone: Zone;
  readonly assessment: Assessment;
  /** Results of formulas by key. */
  readonly results: Readonly<Record<string, number>>;
  readonly language: Language;
}

/**
 * What stands at a place of a letter or a form: the value of a field or event, `number`, `level`,
 * `outcome`, `today`, `due.<clock>`, `parameters.<key>` or `results.<formula>`; empty when there is
 * none.
 */
export function printedValue(place: string, printed: PrintedCase): string {
  const { record, rulebook, zone, assessment, language } = printed;
  const [group = '', name = ''] = place.split('.');
  if (printed.hidden.includes(group === 'due' ? name : place)) return confidential[language];
  if (group === 'due') return dueOf(name, printed);
  if (group === 'parameters') return String(rulebook.parameters[name] ?? '');
  if (group === 'results') return String(printed.results[name] ?? '');
  if (place === 'today') return printedDay(zone.toDay(assessment.asOf), language);
  if (place === 'outcome') return outcomes[assessment.outcome][language];
  if (place === 'number') return record.number ?? '';
  if (place === 'level') {
    return rulebook.levels.find(({ code }) => code === record.level)?.title[language] ?? '';
  }
  const event = record.events[place];
  if (event !== undefined) return printedDay(zone.toDay(event.instant), language);
  const field = rulebook.fields.find(({ key }) => key === place);
  if (field?.use === 'number') return record.number ?? '';
  const value = record.fields[place];
  return field === undefined || value === undefined ? '' : fieldText(field, value, language);
}

/** Stands where the reader may not look. */
const confidential = { zh: '（保密）', en: '(confidential)' } as const;

function dueOf(clock: string, { assessment, zone }: PrintedCase): string {
  const due = assessment.clocks.find((state) => state.clock.key === clock)?.due;
  return due === undefined ? '' : dueText(due, zone);
}

function fieldText(field: Field, value: FieldValue, language: Language): string {
  switch (field.type) {
    case 'money':
      return (Number(value) / 100).toFixed(2);
    case 'yes-no':
      return language === 'zh' ? (value === true ? '是' : '否') : value === true ? 'yes' : 'no';
    case 'choice': {
      const choice = field.choices?.find((candidate) => candidate.value === value);
      return language === 'en' && choice ? choice.en : String(value);
    }
    case 'date': {
      const day = parseIsoDay(String(value));
      return day === undefined ? String(value) : printedDay(day, language);
    }
    case 'date-time':
      return String(value).slice(0, 16).replace('T', ' ');
    default:
      return String(value);
  }
}

/** A day as papers print it. */
export function printedDay(day: EpochDay, language: Language): string {
  if (language === 'en') return formatDay(day);
  const { year, month, date } = partsOf(day);
  return `${year}年${month}月${date}日`;
}

const outcomes = {
  open: { zh: '办理中', en: 'open' },
  closed: { zh: '已办结', en: 'closed' },
  rejected: { zh: '不予受理', en: 'rejected' },
  transferred: { zh: '已移送', en: 'transferred' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
} as const;
