/** Numbers of formats that every program knows (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);

const FIRST_OWN = 164;

/** Gives number formats their numbers. */
export class NumberFormats {
  /** Number of each format that is not built in. */
  readonly own = new Map<string, number>();

  idOf(format: string | undefined): number {
    if (format === undefined) return 0;
    const known = BUILT_IN.get(format) ?? this.own.get(format);
    if (known !== undefined) return known;
    const id = FIRST_OWN + this.own.size;
    this.own.set(format, id);
    return id;
  }
}
