/** Renames headers of the register in the open workbook, as people do. */
export const renameHeaders = (names: Readonly<Record<string, string>>): Promise<void> =>
  Excel.run(async (context) => {
    const header = context.workbook.tables.getItem('ComplaintLedger').getHeaderRowRange();
    header.load('values');
    await context.sync();
    const titles: readonly unknown[] = header.values[0] ?? [];
    header.values = [titles.map((title) => names[String(title)] ?? title)];
    await context.sync();
  });
