import type { LedgerSettings } from './ledger-settings';
import { sheetNames } from './sheet-names';
import type { Area, SheetPlan } from './workbook-plan';
import { headerStyle } from './cell-styles';
import { yesNo } from './yes-no';

/** What may be chosen in a register column. */
export interface ChoiceList {
  /** Key of the column, e.g. `level`, `field:category`. */
  readonly key: string;
  readonly title: string;
  readonly items: readonly string[];
}

/** The lists of a ledger: its levels, choice fields and yes-or-no fields, in its language. */
export function choiceLists({ rulebook, language }: LedgerSettings): readonly ChoiceList[] {
  const levels = rulebook.levels.map(({ title }) => title[language]);
  const fields = rulebook.fields.flatMap(({ key, title, type, choices }): readonly ChoiceList[] => {
    if (type === 'yes-no') {
      const items = [yesNo(true, language), yesNo(false, language)];
      return [{ key: `field:${key}`, title: title[language], items }];
    }
    const items = (choices ?? []).map(({ value, en }) => (language === 'en' ? en : value));
    return type === 'choice' && items.length > 0
      ? [{ key: `field:${key}`, title: title[language], items }]
      : [];
  });
  return [...(levels.length > 0 ? [{ key: 'level', title: '', items: levels }] : []), ...fields];
}

/** Where the lists that do not fit into a validation rule stand on the choices sheet. */
export function choiceListAreas(ledger: LedgerSettings): ReadonlyMap<string, Area> {
  return new Map(
    longLists(ledger).map(({ key, items }, column) => [
      key,
      { row: 1, column, rows: items.length, columns: 1 },
    ]),
  );
}

/** Lays out the hidden sheet of long lists; none when every list is short. */
export function choicesSheet(ledger: LedgerSettings): readonly SheetPlan[] {
  const lists = longLists(ledger);
  if (lists.length === 0) return [];
  return [
    {
      key: 'choices',
      name: sheetNames(ledger.language).choices,
      visibility: 'hidden',
      columns: lists.map(() => ({ width: 28 })),
      blocks: lists.map(({ title, items }, column) => ({
        row: 0,
        column,
        cells: [title, ...items].map((item) => [item]),
      })),
      styles: [{ area: { row: 0, column: 0, rows: 1, columns: lists.length }, style: headerStyle }],
      tables: [],
      conditionalFormats: [],
      validations: [],
      charts: [],
    },
  ];
}

/** A rule holds at most 255 signs, and a comma parts its items. */
const longLists = (ledger: LedgerSettings): readonly ChoiceList[] =>
  choiceLists(ledger).filter(
    ({ items }) => items.join(',').length > 250 || items.some((item) => /[,"]/.test(item)),
  );
