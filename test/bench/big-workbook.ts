import type { Field, Rulebook } from '../../core/rulebook/rulebook';
import { handmadeXlsx } from '../support/handmade-xlsx';
import { randomNumbers } from './random';

/** Columns of the workbook: all fields of the regime, then its first events. */
export const COLUMNS = 20;

const TIME_STYLE = 1;
const FIRST_SERIAL = 46_000;

/** A workbook of so many complaints, as Excel would save it: shared strings, dates by their style. */
export function bigWorkbook(rows: number, { fields, events }: Rulebook): Uint8Array {
  const random = randomNumbers(4);
  const strings = new Map<string, number>();
  const text = (value: string): string => `t="s"><v>${indexOf(strings, value)}</v>`;
  const steps = events.slice(0, COLUMNS - fields.length);
  const sheet = [
    rowXml(
      1,
      [...fields, ...steps].map(({ title }) => text(title.zh)),
    ),
  ];
  for (let row = 2; row <= rows + 1; row += 1) {
    const received = FIRST_SERIAL + random(300) + 0.4;
    sheet.push(
      rowXml(row, [
        ...fields.map((field) => text(valueOf(field, row, random))),
        ...steps.map((_, step) => `s="${TIME_STYLE}"><v>${received + step / 24}</v>`),
      ]),
    );
  }
  return handmadeXlsx({
    sheets: { 登记: sheet.join('') },
    strings: Array.from(strings.keys(), (value) => `<t>${value}</t>`),
    formats: ['yyyy\\-mm\\-dd\\ hh:mm:ss'],
  });
}

function valueOf({ type, choices }: Field, row: number, random: (below: number) => number): string {
  if (type === 'choice') return choices?.[random(choices.length)]?.value ?? '';
  if (type === 'yes-no') return random(2) === 0 ? '是' : '否';
  if (type === 'long-text') return `第 ${row} 件：客户反映产品 ${random(5000)} 交期延误`;
  return `某某公司${random(5000)}`;
}

function rowXml(row: number, cells: readonly string[]): string {
  const columns = cells.map(
    (cell, index) => `<c r="${String.fromCharCode(65 + index)}${row}" ${cell}</c>`,
  );
  return `<row r="${row}" spans="1:${cells.length}">${columns.join('')}</row>`;
}

function indexOf(strings: Map<string, number>, value: string): number {
  const known = strings.get(value);
  if (known !== undefined) return known;
  strings.set(value, strings.size);
  return strings.size - 1;
}
