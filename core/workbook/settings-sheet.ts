import { weekHoursText } from '../calendar/week-hours-text';
import { lightName } from '../clock/light-name';
import type { Instant } from '../date/time';
import { ambiguityId, readingOf, type Ambiguity } from '../rulebook/choices';
import type { Rulebook } from '../rulebook/rulebook';
import type { Text } from '../text';
import {
  computedHeaderStyle,
  formats,
  headerStyle,
  noteStyle,
  personalHeaderStyle,
  titleStyle,
  valueHeaderStyle,
  writtenValueStyle,
} from './cell-styles';
import { serialOfWall } from './excel-serial';
import type { LedgerSettings } from './ledger-settings';
import { lightLooks } from './light-looks';
import { sheetNames } from './sheet-names';
import type { Area, Cell, SheetPlan } from './workbook-plan';

/** Cell of the settings sheet that formulas take “now” from; a date typed over it shows that day. */
export const nowPlace: Area = { row: 2, column: 1, rows: 1, columns: 1 };

/** Column of the settings table that holds the stable key of each line. */
export const SETTINGS_KEY_COLUMN = 2;

/** Key of the line that remembers earlier parameters and versions of the rulebook. */
export const EARLIER_RULES_KEY = 'rulebook.earlier';

/** Key of the line that says the rulebook is kept in the workbook. */
export const OWN_RULEBOOK_KEY = 'rulebook.own';

const keptHere: Text = {
  zh: '保存在本工作簿的隐藏工作表中',
  en: 'kept on a hidden sheet of this workbook',
};

/** Beginning of the keys of the lines that keep how the document is read. */
export const CHOICE_KEY = 'choice.';

/** Stands before a reading that nobody has decided on. */
export const UNDECIDED: Text = {
  zh: '（未决定，按默认）',
  en: '(undecided, by default) ',
};

/** Lays out the settings sheet: what the ledger runs by, and what its colours mean. */
export function settingsSheet(ledger: LedgerSettings, asOf: Instant): SheetPlan {
  const say = (text: Text): string => text[ledger.language];
  const rows = settingsRows(ledger, asOf);
  const legendRow = rows.length + 4;
  const headerRow = legendRow + lightLooks.length + 2;
  return {
    key: 'settings',
    name: sheetNames(ledger.language).settings,
    visibility: 'visible',
    columns: [{ width: 28 }, { width: 84 }, { width: 22 }],
    rowHeights: [{ row: 0, rows: 1, height: 28 }],
    blocks: [
      { row: 0, column: 0, cells: [[ledger.name]] },
      {
        row: 1,
        column: 0,
        cells: [
          [say(item), say(value), say(key)],
          ...rows.map((row) => [say(row.title), row.value, row.key]),
        ],
      },
      {
        row: legendRow,
        column: 0,
        cells: [
          [say(light), say(meaning)],
          ...lightLooks.map((look) => [say(lightName(look.light)), say(look.meaning)]),
        ],
      },
      {
        row: headerRow,
        column: 0,
        cells: [
          [say(columnHeader), say(meaning)],
          ...headerLooks.map((look) => [say(look.title), say(look.meaning)]),
        ],
      },
    ],
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: titleStyle },
      { area: { row: 1, column: 0, rows: 1, columns: 3 }, style: headerStyle },
      {
        area: { row: 2, column: 0, rows: rows.length, columns: 2 },
        style: { wrap: true, valign: 'top', align: 'left' },
      },
      { area: { row: 2, column: 2, rows: rows.length, columns: 1 }, style: noteStyle },
      {
        area: nowPlace,
        style: { numberFormat: formats.minute, align: 'left', fill: 'FFF2CC', valign: 'top' },
      },
      { area: { row: legendRow, column: 0, rows: 1, columns: 2 }, style: headerStyle },
      {
        area: { row: legendRow + 1, column: 1, rows: lightLooks.length, columns: 1 },
        style: { wrap: true, valign: 'top' },
      },
      ...lightLooks.map((look, index) => ({
        area: { row: legendRow + 1 + index, column: 0, rows: 1, columns: 1 },
        style: look.style,
      })),
      { area: { row: headerRow, column: 0, rows: 1, columns: 2 }, style: headerStyle },
      ...headerLooks.map((look, index) => ({
        area: { row: headerRow + 1 + index, column: 0, rows: 1, columns: 1 },
        style: look.style,
      })),
    ],
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: { landscape: false, paper: 'A4', header: sheetNames(ledger.language).settings },
  };
}

interface SettingsRow {
  readonly key: string;
  readonly title: Text;
  readonly value: Cell;
}

function settingsRows(ledger: LedgerSettings, asOf: Instant): readonly SettingsRow[] {
  const { rulebook, calendar } = ledger;
  const now = serialOfWall(ledger.fixedNow ?? ledger.zone.toWall(asOf));
  return [
    {
      key: 'now',
      title: { zh: '截至时间（可改为固定日期）', en: 'As of (may be fixed)' },
      value: ledger.fixedNow === undefined ? { formula: '=NOW()', value: now } : now,
    },
    { key: 'ledger.id', title: { zh: '台账标识', en: 'Ledger id' }, value: ledger.id },
    { key: 'ledger.name', title: { zh: '台账名称', en: 'Ledger name' }, value: ledger.name },
    { key: 'language', title: { zh: '语言', en: 'Language' }, value: ledger.language },
    { key: 'zone', title: { zh: '时区', en: 'Time zone' }, value: ledger.zone.id },
    { key: 'rulebook.id', title: { zh: '规则', en: 'Rulebook' }, value: rulebook.id },
    {
      key: 'rulebook.version',
      title: { zh: '规则版本', en: 'Rulebook version' },
      value: rulebook.version,
    },
    {
      key: 'rulebook.title',
      title: { zh: '规则名称', en: 'Rulebook title' },
      value: rulebook.title[ledger.language],
    },
    ...(ledger.ownRulebook
      ? [
          {
            key: OWN_RULEBOOK_KEY,
            title: { zh: '本单位自己的规则', en: 'Own rulebook' },
            value: keptHere[ledger.language],
          },
        ]
      : []),
    {
      key: 'rulebook.source',
      title: { zh: '规则出处', en: 'Source' },
      value: rulebook.source[ledger.language],
    },
    {
      key: EARLIER_RULES_KEY,
      title: { zh: '以前的参数与版本', en: 'Earlier parameters and versions' },
      value: earlierRulesText(rulebook.earlier),
    },
    ...rulebook.definition.parameters.map((parameter) => ({
      key: `parameter.${parameter.key}`,
      title: parameter.title,
      value: rulebook.parameters[parameter.key] ?? null,
    })),
    ...rulebook.definition.ambiguities.map((ambiguity) => choiceRow(ambiguity, ledger)),
    {
      key: 'calendar.version',
      title: { zh: '日历版本', en: 'Calendar version' },
      value: calendar.version,
    },
    {
      key: 'calendar.hours',
      title: { zh: '办公时间', en: 'Business hours' },
      value: weekHoursText(calendar.source, ledger.language),
    },
    {
      key: 'calendar.source',
      title: { zh: '日历数据', en: 'Calendar data' },
      value: JSON.stringify(calendar.source),
    },
  ];
}

/** A settled reading, and below it when, by whom and why; or the default that holds until then. */
function choiceRow(
  ambiguity: Ambiguity,
  { rulebook, language, choiceNotes }: LedgerSettings,
): SettingsRow {
  const id = ambiguityId(ambiguity);
  const { text, isSettled } = readingOf(ambiguity, rulebook.choices);
  const note = choiceNotes?.[id];
  const words = isSettled ? text[language] : `${UNDECIDED[language]}${text[language]}`;
  return {
    key: `${CHOICE_KEY}${id}`,
    title: ambiguity.question,
    value: isSettled && note !== undefined ? `${words}\n${note}` : words,
  };
}

/** What was in force before, as it is stored; nothing when there was nothing. */
export function earlierRulesText(earlier: Rulebook['earlier'] = []): string | null {
  const rules = earlier.map(({ until, version, parameters, choices }) => ({
    until,
    version,
    parameters,
    ...(choices && { choices }),
  }));
  return rules.length === 0 ? null : JSON.stringify(rules);
}

const item: Text = { zh: '项目', en: 'Item' };
const value: Text = { zh: '值', en: 'Value' };
const key: Text = { zh: '键', en: 'Key' };
const light: Text = { zh: '时限颜色', en: 'Light' };
const meaning: Text = { zh: '含义', en: 'Meaning' };
const columnHeader: Text = { zh: '列标题颜色', en: 'Column header' };

/** What the colours of the register's headers say. */
const headerLooks = [
  {
    title: { zh: '填写', en: 'Entered' },
    meaning: { zh: '由人填写', en: 'Filled in by people' },
    style: headerStyle,
  },
  {
    title: { zh: '公式', en: 'Formula' },
    meaning: { zh: '由公式计算，不要填写', en: 'Computed by formulas; do not type here' },
    style: computedHeaderStyle,
  },
  {
    title: { zh: '写入', en: 'Written' },
    meaning: {
      zh: '公式无法表达，由插件写入结果，打开插件时更新',
      en: 'No formula can say it; the add-in writes the result and keeps it current',
    },
    style: valueHeaderStyle,
  },
  {
    title: { zh: '斜体的结果', en: 'Slanted result' },
    meaning: {
      zh: '此格是写入或粘贴的值，不是公式，不随本行自动变化；列标题为“写入”色的，打开插件时更新',
      en: 'A written or pasted value, not a formula: it does not follow its row by itself; under a “Written” header the add-in keeps it current',
    },
    style: writtenValueStyle,
  },
  {
    title: { zh: '个人信息', en: 'Personal' },
    meaning: { zh: '含个人信息，注意保密', en: 'Holds personal data; keep it confidential' },
    style: personalHeaderStyle,
  },
] as const;
