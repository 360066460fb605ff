import { noteCells, type CellNotes } from './read-cell-notes';
import type { RawRow } from './read-headers';
import { refuse, refuseCorrupt } from './read-refusal';
import { readXlsxText } from './read-xlsx-text';
import { isTrue, type XlsxSheet } from './read-xlsx-workbook';
import type { XlsxPackage } from './read-xlsx-package';
import type { SourceCell, TableFinding } from './source-table';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** By cell style: whether it shows a date. */
  readonly dateStyles: readonly boolean[];
  /** Cells allowed, the empty ones between filled ones included. */
  readonly cellLimit: number;
}

/** Reads the filled rows of a worksheet as they stand, with findings about doubtful cells. */
export function readXlsxSheet(
  source: XlsxPackage,
  sheet: XlsxSheet,
  context: SheetContext,
): { readonly rows: readonly RawRow[]; readonly findings: readonly TableFinding[] } {
  const notes = noteCells();
  const reader = new SheetReader(context, notes);
  source.read(sheet.part, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return { rows: reader.rows, findings: notes.findings() };
}

/** Excel's last column, XFD. */
const LAST_COLUMN = 16_383;
/** Whole numbers from here on lose digits in a workbook, which keeps 15. */
const LOSSY = 1e15;

/** Collects cells while the elements go by; rows and cells without an address follow the last one. */
class SheetReader {
  readonly rows: RawRow[] = [];
  private inData = false;
  private rowNumber = 0;
  private row: SourceCell[] = [];
  private hasText = false;
  private slots = 0;
  private column = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  private hasValue = false;
  private hasFormula = false;
  private collects = false;
  private phonetic = 0;

  constructor(
    private readonly context: SheetContext,
    private readonly notes: CellNotes,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!this.inData) {
      if (name === 'sheetData') this.inData = true;
      else if (name === 'mergeCell') this.notes.merged(attributes['ref'] ?? '', this.rows);
      return;
    }
    switch (name) {
      case 'c':
        this.startCell(attributes);
        break;
      case 'v':
      case 't':
        this.collects = this.phonetic === 0;
        this.hasValue = true;
        break;
      case 'f':
        this.hasFormula = true;
        break;
      case 'rPh':
        this.phonetic += 1;
        break;
      case 'row':
        this.startRow(attributes['r']);
        break;
    }
  }

  text(text: string): void {
    if (this.collects) this.value += text;
  }

  close(name: string): void {
    if (!this.inData) return;
    switch (name) {
      case 'c':
        this.endCell();
        break;
      case 'v':
      case 't':
        this.collects = false;
        break;
      case 'rPh':
        this.phonetic -= 1;
        break;
      case 'row':
        if (this.hasText) this.rows.push({ row: this.rowNumber, cells: this.row });
        break;
      case 'sheetData':
        this.inData = false;
        break;
    }
  }

  private startRow(number: string | undefined): void {
    this.rowNumber = number === undefined ? this.rowNumber + 1 : Number(number);
    this.row = [];
    this.hasText = false;
    this.column = -1;
  }

  private startCell(attributes: Readonly<Record<string, string>>): void {
    const address = attributes['r'];
    this.column = address === undefined ? this.column + 1 : columnOf(address);
    this.type = attributes['t'] ?? 'n';
    this.style = Number(attributes['s'] ?? 0);
    this.value = '';
    this.hasValue = false;
    this.hasFormula = false;
  }

  private endCell(): void {
    const cell = this.cell();
    if (cell === null) return;
    if (!(this.column >= 0 && this.column <= LAST_COLUMN)) {
      refuseCorrupt(
        `第 ${this.rowNumber} 行有无效的单元格地址`,
        `row ${this.rowNumber} has a cell without a valid address`,
      );
    }
    this.slots += this.column + 1 - this.row.length;
    if (this.slots > this.context.cellLimit) refuseCells(this.context.cellLimit);
    while (this.row.length < this.column) this.row.push(null);
    this.row[this.column] = cell;
    if (typeof cell !== 'string' || cell.trim() !== '') this.hasText = true;
  }

  private cell(): SourceCell {
    if (!this.hasValue) {
      if (this.hasFormula) this.note('formula-without-value');
      return null;
    }
    switch (this.type) {
      case 's':
        return this.shared();
      case 'inlineStr':
      case 'str':
        return readXlsxText(this.value) || null;
      case 'b':
        return isTrue(this.value.trim());
      case 'd':
        return this.value.trim() || null;
      case 'e':
        this.note('cell-error');
        return null;
      default:
        return this.number();
    }
  }

  private shared(): SourceCell {
    const text = this.context.strings[Number(this.value)];
    if (text === undefined) {
      return refuseCorrupt(
        `第 ${this.rowNumber} 行引用了不存在的共享文本`,
        `row ${this.rowNumber} refers to a shared text that is not there`,
      );
    }
    return text === '' ? null : text;
  }

  private number(): SourceCell {
    const text = this.value.trim();
    if (text === '') return null;
    const value = Number(text);
    if (!Number.isFinite(value)) {
      this.note('cell-error');
      return null;
    }
    if (this.context.dateStyles[this.style] === true) return { kind: 'date', serial: value };
    if (value >= LOSSY || value <= -LOSSY) this.note('long-number');
    return value;
  }

  private note(code: 'formula-without-value' | 'cell-error' | 'long-number'): void {
    this.notes.note(code, this.rowNumber, this.column);
  }
}

/** 0-based column of an address such as `AB12`; letters are counted in base 26. */
function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    const code = address.charCodeAt(at);
    if (code < 65) break;
    column = column * 26 + (code & 31);
  }
  return column - 1;
}

function refuseCells(limit: number): never {
  return refuse(
    'too-many-cells',
    `工作表过大：单元格超过 ${limit} 个。请拆分后分批导入。`,
    `The worksheet is too large: it has more than ${limit} cells. Split it and import the pieces.`,
  );
}
