import { assessRecord } from '../clock/assess-record';
import { parseIsoDay } from '../date/civil-date';
import type { Instant, Zone } from '../date/time';
import { parseIsoWall } from '../date/wall-time';
import type { AgreedTime, ComplaintRecord, EventTime, FieldValue } from '../record/record';
import type { Field } from '../rulebook/rulebook';
import { choiceText } from './choice-text';
import type { Language } from '../text';
import { computedValues } from './computed-values';
import { serialOfDay, serialOfWall } from './excel-serial';
import { extensionTotals } from './extension-totals';
import { formulaAt } from './formula-places';
import { pausedSince } from './paused-since';
import { writeRegisterDetails } from './register-details';
import type { RegisterColumn } from './register-column';
import type { RegisterLayout } from './register-layout';
import type { Cell, CellValue } from './workbook-plan';
import { yesNo } from './yes-no';

/** Where and as what a record is written. */
export interface RowPlace {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly version: number;
}

/**
 * The cells of one record in the order of the layout's columns: facts as values, dues and lights
 * as formulas with what the core computed as their cached values. Appending a row to a ledger is
 * writing these cells below the table's last one.
 *
 * @param asOf the instant the cached values are of.
 */
export function registerRow(
  record: ComplaintRecord,
  layout: RegisterLayout,
  asOf: Instant,
  place: RowPlace,
): readonly Cell[] {
  const { ledger } = layout;
  const setting = { calendar: ledger.calendar, zone: ledger.zone };
  const assessment = assessRecord(record, ledger.rulebook, setting, asOf);
  const totals = extensionTotals(record, layout, asOf);
  const since = pausedSince(record, ledger.zone, asOf);
  const computed = computedValues(record, assessment, layout, totals);
  const details = writeRegisterDetails(
    record,
    { totals, ...(since !== undefined && { pausedSince: since }) },
    ledger.zone,
  );
  return layout.columns.map((column): Cell => {
    const { source, key } = column;
    const formula = layout.formulas.get(key);
    if (computed.values.has(key)) {
      const value = computed.values.get(key) ?? '';
      const isFormula = formula !== undefined && !computed.exceptions.has(key);
      return isFormula ? { formula: formulaAt(formula, place.row), value } : value;
    }
    switch (source.kind) {
      case 'extension':
        return totals[source.key] ?? null;
      case 'paused-since':
        return since ?? null;
      case 'details':
        return details;
      case 'version':
        return place.version;
      default:
        return factCell(record, column, layout);
    }
  });
}

function factCell(
  record: ComplaintRecord,
  { source }: RegisterColumn,
  { ledger }: RegisterLayout,
): CellValue {
  const { rulebook, zone, language } = ledger;
  switch (source.kind) {
    case 'number':
      return record.number ?? null;
    case 'provisional-number':
      return record.provisionalNumber ?? null;
    case 'id':
      return record.id;
    case 'level':
      return rulebook.levels.find(({ code }) => code === record.level)?.title[language] ?? null;
    case 'field': {
      const field = rulebook.fields.find(({ key }) => key === source.key);
      return field ? fieldCell(record.fields[source.key], field, language) : null;
    }
    case 'event':
      return eventCell(record.events[source.key], zone);
    case 'agreed':
      return agreedCell(record.agreed[source.key], zone);
    default:
      return null;
  }
}

function fieldCell(value: FieldValue | undefined, field: Field, language: Language): CellValue {
  const { type } = field;
  if (value === undefined) return null;
  if (typeof value === 'boolean') return yesNo(value, language);
  if (typeof value === 'number') return type === 'money' ? value / 100 : value;
  if (type === 'date') return serialOr(value, parseIsoDay(value), serialOfDay);
  if (type === 'date-time') return serialOr(value, parseIsoWall(value), serialOfWall);
  return fitCell(type === 'choice' ? choiceText(value, field, language) : value);
}

const serialOr = (
  text: string,
  time: number | undefined,
  serialOf: (time: number) => number,
): CellValue => (time === undefined ? text : serialOf(time));

/** Excel keeps 32,767 signs in a cell; longer text ends with a mark that something is missing. */
const fitCell = (text: string): string =>
  text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH - 1)}…` : text;

const CELL_LENGTH = 32_767;

const eventCell = (time: EventTime | undefined, zone: Zone): CellValue =>
  time === undefined ? null : serialOfWall(zone.toWall(time.instant));

function agreedCell(time: AgreedTime | undefined, zone: Zone): CellValue {
  if (time === undefined) return null;
  return time.kind === 'day' ? serialOfDay(time.day) : serialOfWall(zone.toWall(time.instant));
}
