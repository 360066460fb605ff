import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { cellAddress } from '../../core/workbook/cell-address';
import { formulaAt } from '../../core/workbook/formula-places';
import type { RegisterLayout } from '../../core/workbook/register-layout';
import type { Cell, SheetPlan, WorkbookPlan } from '../../core/workbook/workbook-plan';
import { writeWorkbook } from '../../functions/workbook/write-workbook';
import { xmlText } from '../../core/workbook/xml-text';
import { convertAll, withoutCachedValues } from './recalculate';

/** A ledger and the layout of its register. */
export interface PlannedRegister {
  readonly plan: WorkbookPlan;
  readonly layout: RegisterLayout;
}

/** Rows of a register as texts, numbers with ten decimals. */
type Texts = readonly (readonly string[])[];

/**
 * The registers of ledgers as LibreOffice computes them, however many rows they have: a column's
 * formula is written once and shared by its rows, as Excel saves it.
 */
export async function recalculateRegisters(
  registers: readonly PlannedRegister[],
): Promise<readonly Texts[]> {
  return (await convertAll(registers.map(bookOf), CSV)).map((bytes) =>
    Papa.parse(strFromU8(bytes), { delimiter: ',' }).data.filter(({ length }) => length > 1),
  );
}

function bookOf({ plan, layout }: PlannedRegister): Uint8Array {
  const parts = unzipSync(writeWorkbook(firstRowOf(withoutCachedValues(plan))));
  const part = 'xl/worksheets/sheet1.xml';
  const frame = strFromU8(parts[part] ?? new Uint8Array());
  const style = / r="A2" s="(\d+)"/.exec(frame)?.[1] ?? '0';
  const cells = plan.sheets[0]?.blocks[0]?.cells ?? [];
  const sheet = frame
    .replace(/<sheetData>.*<\/sheetData>/s, () => sheetData(cells, layout, style))
    .replace(/<tableParts.*<\/tableParts>/s, '');
  return zipSync({ ...parts, [part]: strToU8(sheet) }, { level: 1 });
}

/** Comma, quotation marks, UTF-8, from the first line, cells as they are shown. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';

/** The same workbook with the first row alone, whose cells show numbers with ten decimals. */
function firstRowOf(plan: WorkbookPlan): WorkbookPlan {
  const [register, ...others] = plan.sheets;
  if (!register) return plan;
  const { columns, blocks } = register;
  const small: SheetPlan = {
    ...register,
    blocks: blocks.map((block) => ({ ...block, cells: block.cells.slice(0, 2) })),
    styles: [
      {
        area: { row: 1, column: 0, rows: 1, columns: columns.length },
        style: { numberFormat: '0.0000000000' },
      },
    ],
    rowHeights: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
  };
  return { ...plan, sheets: [small, ...others] };
}

function sheetData(
  rows: readonly (readonly Cell[])[],
  { columns, formulas }: RegisterLayout,
  style: string,
): string {
  const shared = new Set<number>();
  const cellXml = (cell: Cell, row: number, column: number): string => {
    if (cell === null || cell === '') return '';
    const head = `<c r="${cellAddress(row, column)}" s="${style}"`;
    if (typeof cell === 'number') return `${head}><v>${cell}</v></c>`;
    if (typeof cell !== 'object') {
      return `${head} t="inlineStr"><is><t>${xmlText(String(cell))}</t></is></c>`;
    }
    const template = formulas.get(columns[column]?.key ?? '');
    if (template === undefined || cell.formula !== formulaAt(template, row)) {
      throw new Error(`${cellAddress(row, column)} does not hold the formula of its column.`);
    }
    if (shared.has(column)) return `${head}><f t="shared" si="${column}"/></c>`;
    shared.add(column);
    const area = `${cellAddress(row, column)}:${cellAddress(rows.length - 1, column)}`;
    const formula = xmlText(cell.formula.slice(1));
    return `${head}><f t="shared" ref="${area}" si="${column}">${formula}</f></c>`;
  };
  const lines = rows.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, index, column)).join('')}</row>`,
  );
  return `<sheetData>${lines.join('')}</sheetData>`;
}
