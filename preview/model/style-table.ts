import type { CellStyle } from './cell';

/** Keeps each distinct style once; id 0 is the default look. */
export class StyleTable {
  readonly #styles: CellStyle[] = [{}];
  readonly #ids = new Map<string, number>([['{}', 0]]);

  /** The id of a style. */
  idOf(style: CellStyle): number {
    const key = JSON.stringify(sortedEntries(style));
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#styles.push(style);
    this.#ids.set(key, this.#styles.length - 1);
    return this.#styles.length - 1;
  }

  /** The style of an id. */
  styleOf(id: number): CellStyle {
    return this.#styles[id] ?? {};
  }

  get count(): number {
    return this.#styles.length;
  }
}

function sortedEntries(value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, entry]: [string, unknown]) => [
        key,
        typeof entry === 'object' && entry !== null ? sortedEntries(entry) : entry,
      ]),
  );
}
