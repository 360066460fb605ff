import type { Field, Rulebook } from '../rulebook/rulebook';
import type { ColumnTarget } from './column-mapping';
import { fieldReader } from './field-reader';
import { isUnread, type ReadingOptions } from './field-reading';
import { foldText } from './fold-text';
import { parseDateTime } from './parse-date-time';
import { recordPlan } from './record-plan';

/** Something a column can become, with the names it goes by and a look at its values. */
export interface MappingCandidate {
  readonly target: ColumnTarget;
  readonly titles: readonly string[];
  readonly aliases: readonly string[];
  /** Whether a value of a column could belong here. */
  accepts(value: unknown): boolean;
}

/** All targets of a rulebook: fields, events, the number and the level. */
export function mappingCandidates(
  rulebook: Rulebook,
  options: ReadingOptions,
): readonly MappingCandidate[] {
  const numberField = rulebook.fields.find(({ use }) => use === 'number');
  return [
    numberCandidate(numberField),
    ...(rulebook.levels.length > 0 ? [levelCandidate(rulebook)] : []),
    ...rulebook.events.map(({ key, title, aliases }) => ({
      target: { kind: 'event', key } as const,
      titles: [title.zh, title.en, key],
      aliases,
      accepts: (value: unknown) => isDateLike(value, options),
    })),
    ...rulebook.fields
      .filter((field) => field !== numberField)
      .map((field) => fieldCandidate(field, options)),
  ];
}

function numberCandidate(field: Field | undefined): MappingCandidate {
  return {
    target: { kind: 'number', key: 'number' },
    titles: field === undefined ? ['编号', 'number'] : [field.title.zh, field.title.en, field.key],
    aliases: [...(field?.aliases ?? []), '编号', '序号', '登记号', '受理号', '投诉编号', 'No.'],
    accepts: (value) => String(value).length <= LONGEST_NUMBER,
  };
}

const LONGEST_NUMBER = 40;

function levelCandidate(rulebook: Rulebook): MappingCandidate {
  const { levels } = recordPlan(rulebook);
  return {
    target: { kind: 'level', key: 'level' },
    titles: ['级别', 'level'],
    aliases: ['等级', '投诉等级', '投诉级别', 'grade', 'severity'],
    accepts: (value) => levels.has(foldText(String(value))),
  };
}

function fieldCandidate(field: Field, options: ReadingOptions): MappingCandidate {
  const read = fieldReader(field);
  const choices = new Set(field.choices?.map(({ value }) => value));
  return {
    target: { kind: 'field', key: field.key },
    titles: [field.title.zh, field.title.en, field.key],
    aliases: field.aliases,
    accepts: (value) => {
      if (field.type === 'date' || field.type === 'date-time') return isDateLike(value, options);
      const reading = read(value, options);
      if (isUnread(reading)) return false;
      return field.type !== 'choice' || (typeof reading === 'string' && choices.has(reading));
    },
  };
}

/** A date whose order is still to be declared is a date all the same. */
function isDateLike(value: unknown, options: ReadingOptions): boolean {
  const parsed = parseDateTime(value, options);
  return parsed.ok || parsed.finding.code === 'date-order-unknown';
}
