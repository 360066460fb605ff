/** Makes the column of each key when it is first asked for, and never again. */
export function madeOnce<Column>(make: (key: string) => Column): (key: string) => Column {
  const made = new Map<string, Column>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const column = make(key);
    made.set(key, column);
    return column;
  };
}
