import type { Instant, Zone } from '../date/time';
import { parseIsoWall } from '../date/wall-time';
import { parseIsoDay } from '../date/civil-date';
import type { AgreedTime, ComplaintRecord, EventTime, FieldValue } from '../record/record';
import type { FieldType } from '../rulebook/definition';
import { serialOfDay, serialOfWall } from './excel-serial';
import type { LedgerSettings } from './ledger-settings';
import type { RegisterColumn } from './register-column';
import type { Cell, CellValue } from './workbook-plan';

/** What a row needs besides the record. */
export interface RowSetting {
  readonly ledger: LedgerSettings;
  readonly columns: readonly RegisterColumn[];
  readonly version: number;
}

/** The cells of one record, in the order of the columns. */
export function registerRow(
  record: ComplaintRecord,
  setting: RowSetting,
  asOf: Instant,
): readonly Cell[] {
  void asOf;
  return setting.columns.map((column) => valueCell(record, column, setting));
}

function valueCell(
  record: ComplaintRecord,
  { source }: RegisterColumn,
  { ledger, version }: RowSetting,
): Cell {
  switch (source.kind) {
    case 'number':
      return record.number ?? null;
    case 'field':
      return fieldCell(
        record.fields[source.key],
        ledger.rulebook.fields.find(({ key }) => key === source.key)?.type ?? 'text',
      );
    case 'event':
      return eventCell(record.events[source.key], ledger.zone);
    case 'level':
      return (
        ledger.rulebook.levels.find(({ code }) => code === record.level)?.title[ledger.language] ??
        null
      );
    case 'agreed':
      return agreedCell(record.agreed[source.key], ledger.zone);
    case 'id':
      return record.id;
    case 'version':
      return version;
    default:
      return null;
  }
}

function fieldCell(value: FieldValue | undefined, type: FieldType): CellValue {
  if (value === undefined) return null;
  if (typeof value === 'number') return type === 'money' ? value / 100 : value;
  if (typeof value === 'boolean') return value;
  if (type === 'date') return mapDefined(parseIsoDay(value), serialOfDay) ?? value;
  if (type === 'date-time') return mapDefined(parseIsoWall(value), serialOfWall) ?? value;
  return value;
}

const eventCell = (time: EventTime | undefined, zone: Zone): CellValue =>
  time === undefined ? null : serialOfWall(zone.toWall(time.instant));

const agreedCell = (time: AgreedTime | undefined, zone: Zone): CellValue => {
  if (time === undefined) return null;
  return time.kind === 'day' ? serialOfDay(time.day) : serialOfWall(zone.toWall(time.instant));
};

const mapDefined = <A, B>(value: A | undefined, change: (value: A) => B): B | undefined =>
  value === undefined ? undefined : change(value);
