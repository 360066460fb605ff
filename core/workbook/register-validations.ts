import type { Field } from '../rulebook/rulebook';
import type { Text } from '../text';
import { absoluteAddress, columnLetters } from './cell-address';
import { choiceListAreas, choiceLists } from './choice-lists';
import { isWrittenColumn } from './is-written-column';
import type { RegisterColumn } from './register-column';
import type { RegisterLayout } from './register-layout';
import { sheetNames } from './sheet-names';
import type { ValidationPlan } from './workbook-plan';

type Rule = ValidationPlan['rule'];

/**
 * The register's data validations, made from the rulebook: choices, levels, dates since 1990,
 * numbers in their bounds, numbers of cases only once, and no typing over computed cells.
 *
 * @param rows rows below the header that the rules cover.
 */
export function registerValidations(
  layout: RegisterLayout,
  rows: number,
): readonly ValidationPlan[] {
  const { language } = layout.ledger;
  return layout.columns.flatMap((column, index) => {
    const check = checkOf(column, `${columnLetters(index)}2`, layout);
    if (!check) return [];
    return [
      {
        area: { row: 1, column: index, rows, columns: 1 },
        rule: check.rule,
        alert: check.alert ?? 'stop',
        title: column.header.slice(0, TITLE_LENGTH),
        message: check.message[language].slice(0, MESSAGE_LENGTH),
        ...(isWrittenColumn(column, layout) && { prompt: writtenMessage[language] }),
      },
    ];
  });
}

/** What Excel allows a message's title and text. */
const TITLE_LENGTH = 32;
const MESSAGE_LENGTH = 225;

interface Check {
  readonly rule: Rule;
  readonly message: Text;
  readonly alert?: 'warning';
}

function checkOf(column: RegisterColumn, cell: string, layout: RegisterLayout): Check | undefined {
  const { source, computed, hidden } = column;
  if (hidden) return undefined;
  if (computed) return { rule: custom('=FALSE'), message: computedMessage };
  switch (source.kind) {
    case 'number': {
      const letters = cell.replace('2', '');
      return {
        rule: custom(`=COUNTIF($${letters}:$${letters},${cell})=1`),
        message: doubleMessage,
        alert: 'warning',
      };
    }
    case 'level':
      return listCheck('level', layout);
    case 'event':
    case 'agreed':
    case 'paused-since':
      return dateCheck(cell);
    case 'extension':
      return numberCheck(cell, { minimum: 0 });
    case 'field': {
      const field = layout.ledger.rulebook.fields.find(({ key }) => key === source.key);
      return field && fieldCheck(field, cell, layout);
    }
    default:
      return undefined;
  }
}

function fieldCheck(field: Field, cell: string, layout: RegisterLayout): Check | undefined {
  switch (field.type) {
    case 'choice':
    case 'yes-no':
      return listCheck(`field:${field.key}`, layout);
    case 'date':
    case 'date-time':
      return dateCheck(cell);
    case 'integer':
      return numberCheck(cell, field, true);
    case 'number':
    case 'money':
      return numberCheck(cell, field);
    case 'text':
    case 'long-text':
    case 'phone':
    case 'id-card':
    case 'credit-code':
    case 'email':
      return undefined;
  }
}

/** Short lists stand in the rule itself; long ones, or such with a comma, on the choices sheet. */
function listCheck(key: string, { ledger }: RegisterLayout): Check | undefined {
  const list = choiceLists(ledger).find((candidate) => candidate.key === key);
  if (!list) return undefined;
  const area = choiceListAreas(ledger).get(key);
  const rule: Rule = area
    ? {
        kind: 'list-range',
        formula: `=${absoluteAddress(sheetNames(ledger.language).choices, area)}`,
      }
    : { kind: 'list', items: list.items };
  return {
    rule,
    message: {
      zh: `只能填写：${list.items.join('、')}`,
      en: `Expected one of: ${list.items.join(', ')}`,
    },
  };
}

const custom = (formula: string): Rule => ({ kind: 'custom', formula });

/** Serial of 1990-01-01. */
const FIRST_DAY = 32_874;

const dateCheck = (cell: string): Check => ({
  rule: custom(`=AND(ISNUMBER(${cell}),N(${cell})>=${FIRST_DAY})`),
  message: dateMessage,
});

function numberCheck(
  cell: string,
  { minimum, maximum }: Pick<Field, 'minimum' | 'maximum'>,
  isWhole = false,
): Check {
  const tests = [
    `ISNUMBER(${cell})`,
    ...(isWhole ? [`N(${cell})=INT(N(${cell}))`] : []),
    ...(minimum === undefined ? [] : [`N(${cell})>=${minimum}`]),
    ...(maximum === undefined ? [] : [`N(${cell})<=${maximum}`]),
  ];
  const bounds = {
    zh: [
      isWhole ? '应为整数' : '应为数字',
      minimum === undefined ? '' : `不小于 ${minimum}`,
      maximum === undefined ? '' : `不大于 ${maximum}`,
    ],
    en: [
      isWhole ? 'Expected a whole number' : 'Expected a number',
      minimum === undefined ? '' : `at least ${minimum}`,
      maximum === undefined ? '' : `at most ${maximum}`,
    ],
  };
  const join = (parts: readonly string[], comma: string): string =>
    parts.filter((part) => part !== '').join(comma);
  return {
    rule: custom(`=AND(${tests.join(',')})`),
    message: { zh: join(bounds.zh, '，'), en: join(bounds.en, ', ') },
  };
}

const writtenMessage: Text = {
  zh: '公式无法表达这一时限：结果由插件写入，不会自己变化；打开插件或在“办理”中选中这一行时更新。',
  en: 'No formula can say this time limit: the add-in writes the result, which does not change by itself; it is brought up to date when the add-in opens or shows this row.',
};
const computedMessage: Text = {
  zh: '此列由公式计算，不能填写；要改变期限，请修改相应的时间或规则。',
  en: 'This column is computed; to change a due date, change the times or the rules behind it.',
};
const doubleMessage: Text = {
  zh: '编号已在台账中，是否仍要使用？',
  en: 'This number is in the ledger already. Use it all the same?',
};
const dateMessage: Text = {
  zh: '应为 1990 年以后的日期时间，例如 2026-11-22 09:30；文本格式的日期不能计算期限。',
  en: 'Expected a date since 1990, e.g. 2026-11-22 09:30; a date typed as text has no due date.',
};
