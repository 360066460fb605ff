/** What a benchmark found: a table, and what it says about the target. */
export interface BenchReport {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly verdicts: readonly Verdict[];
  readonly notes?: readonly string[];
}

export interface Verdict {
  readonly target: string;
  readonly found: string;
  readonly met: boolean;
}

/** Prints a report as an aligned table. */
export function printReport({ title, columns, rows, verdicts, notes }: BenchReport): void {
  console.log(`\n${title}\n${'─'.repeat(title.length)}`);
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  for (const row of [columns, ...rows]) {
    const cells = row.map((cell, index) =>
      index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
    );
    console.log(`  ${cells.join('  ')}`);
  }
  for (const note of notes ?? []) console.log(`  ${note}`);
  for (const { target, found, met } of verdicts) {
    console.log(`  ${met ? 'met   ' : 'MISSED'} ${target}: ${found}`);
  }
}

/** A whole number with thousands separated. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

/** Milliseconds, with a decimal below 100. */
export const milliseconds = (value: number): string =>
  `${value < 100 ? value.toFixed(1) : whole(value)} ms`;

/** A ratio such as `4.2×`. */
export const times = (ratio: number): string => `${ratio < 100 ? ratio.toFixed(1) : whole(ratio)}×`;

export const mebibytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MiB`;

export const kibibytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;
