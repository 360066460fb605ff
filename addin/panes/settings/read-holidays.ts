import type { HolidayList } from '../../../core/calendar/holiday-list';
import type { Zone } from '../../../core/date/time';

/** Reads an iCal file or a table of holidays; the readers are fetched when they are first needed. */
export async function readHolidays(
  name: string,
  bytes: Uint8Array,
  zone: Zone,
): Promise<HolidayList> {
  if (isIcal(bytes)) {
    const { parseIcal } = await import('../../../core/calendar/parse-ical');
    return parseIcal(new TextDecoder().decode(bytes), zone);
  }
  const [{ readTable }, { readHolidayTable }] = await Promise.all([
    import('../../../core/workbook/read-table'),
    import('../../../core/workbook/read-holiday-table'),
  ]);
  const { table, findings } = await readTable(bytes, { fileName: name });
  return table ? readHolidayTable(table, zone) : { entries: [], findings };
}

const isIcal = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(new TextDecoder().decode(bytes.subarray(0, 64)));
