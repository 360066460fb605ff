import { cellAddress } from './cell-address';
import type { RawRow } from './read-headers';
import type { TableFinding } from './source-table';
import type { Text } from '../text';

type Note = 'formula-without-value' | 'cell-error' | 'long-number';

/** Gathers doubtful cells of a sheet, so that thousands of them make one finding each kind. */
export interface CellNotes {
  /** @param row 1-based; `column` 0-based. */
  note(code: Note, row: number, column: number): void;
  /** Notes a merged area that hides values of data rows. */
  merged(area: string, rows: readonly RawRow[]): void;
  findings(): readonly TableFinding[];
}

/** Starts an empty collection of notes. */
export function noteCells(): CellNotes {
  const places = new Map<Note | 'merged-cells', Places>();
  const add = (code: Note | 'merged-cells', row: number, address: string): void => {
    const known = places.get(code) ?? { count: 0, row, first: [] };
    const first = known.first.length < SHOWN ? [...known.first, address] : known.first;
    places.set(code, { count: known.count + 1, row: known.row, first });
  };
  return {
    note: (code, row, column) => add(code, row, cellAddress(row - 1, column)),
    merged(area, rows) {
      const [from, to] = rowsOf(area);
      const header = rows[0]?.row ?? 0;
      if (from > header && to > from) add('merged-cells', from, area);
    },
    findings: () =>
      [...places]
        .map(([code, found]) => ({
          code,
          severity: code === 'formula-without-value' ? ('info' as const) : ('warning' as const),
          message: MESSAGES[code](listText(found)),
          row: found.row,
        }))
        .sort((left, right) => left.code.localeCompare(right.code)),
  };
}

interface Places {
  readonly count: number;
  readonly row: number;
  readonly first: readonly string[];
}

/** Addresses named in a message; the rest are only counted. */
const SHOWN = 3;

function listText({ count, first }: Places): Text {
  const rest = count > first.length;
  return {
    zh: rest ? `${first.join('、')} 等 ${count} 处` : first.join('、'),
    en: rest ? `${first.join(', ')} and ${count - first.length} more` : first.join(', '),
  };
}

const MESSAGES: Readonly<Record<Note | 'merged-cells', (places: Text) => Text>> = {
  'cell-error': ({ zh, en }) => ({
    zh: `${zh} 是错误值（如 #N/A），按空白读取。`,
    en: `${en}: an error value such as #N/A; read as empty.`,
  }),
  'formula-without-value': ({ zh, en }) => ({
    zh: `${zh} 的公式没有保存计算结果，按空白读取；在 Excel 中打开并保存一次即可。`,
    en: `${en}: a formula saved without its result; read as empty. Open and save the file once in Excel.`,
  }),
  'long-number': ({ zh, en }) => ({
    zh: `${zh} 是超过 15 位的数字，Excel 已丢失末尾数位；证件号、单号等应以文本保存。`,
    en: `${en}: a number of more than 15 digits, of which Excel has lost the last ones; keep ids as text.`,
  }),
  'merged-cells': ({ zh, en }) => ({
    zh: `${zh} 是跨行合并的单元格，只有第一行有值；请取消合并并填满各行。`,
    en: `${en}: cells merged over rows; only the first row has the value. Unmerge them and fill every row.`,
  }),
};

/** First and last 1-based row of an area such as `A2:B5`. */
function rowsOf(area: string): readonly [number, number] {
  const [from = 0, to = from] = area.split(':').map((address) => Number(/\d+/.exec(address)?.[0]));
  return [from, to];
}
