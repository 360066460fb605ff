import type { WorkbookPlan } from '../../core/workbook/workbook-plan';

/** Several workbooks as one with the sheets of all, since a program that checks files takes a second to start. */
export const workbooksTogether = (plans: readonly WorkbookPlan[]): WorkbookPlan => ({
  sheets: plans.flatMap(({ sheets }, number) =>
    sheets.map((sheet) => ({
      ...sheet,
      name: `${number}${sheet.name}`,
      tables: sheet.tables.map((table) => ({ ...table, name: `${table.name}${number}` })),
    })),
  ),
  names: plans.flatMap(({ names }, number) =>
    names.map((name) => ({ ...name, name: `${name.name}${number}` })),
  ),
});
