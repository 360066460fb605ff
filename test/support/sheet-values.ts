/** Values of a sheet's used range as Excel gives them, row by row. */
export async function sheetValues(name: string): Promise<readonly (readonly unknown[])[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRange(true);
    range.load('values');
    await context.sync();
    return range.values;
  });
}

/** Formulas of one row of a sheet by the headers of its first row; 1-based row. */
export async function rowByHeader(
  name: string,
  row: number,
  property: 'values' | 'formulas' = 'values',
): Promise<Readonly<Record<string, unknown>>> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRange(true);
    range.load(property);
    await context.sync();
    const cells: readonly (readonly unknown[])[] = range[property];
    const headers = cells[0] ?? [];
    return Object.fromEntries(
      headers.map((header, index) => [String(header), cells[row - 1]?.[index]]),
    );
  });
}

/** What the comments of a sheet say. */
export async function commentsOf(name: string): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const { comments } = context.workbook.worksheets.getItem(name);
    comments.load('items/content');
    await context.sync();
    return comments.items.map(({ content }) => content);
  });
}
