/** What a cell says as trimmed text; empty for a blank cell and for an object no cell can hold. */
export const cellText = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell).trim()
    : '';
