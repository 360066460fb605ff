import { statutoryDays } from '../../calendars/statutory-days';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import { zoneOf } from '../../core/date/zone';
import type { LedgerStatus } from '../ledger/ledger-session';
import type { Wording } from '../texts/texts';
import type { FunctionSetting } from './function-setting';

/** The workbook's ledger if it has one, else the official calendar in Chinese time. */
export function functionSetting(status: LedgerStatus, wording: Wording): FunctionSetting {
  if (status.kind === 'open') {
    const { ledger } = status;
    return { ledger, calendar: ledger.calendar, zone: ledger.zone, wording };
  }
  return { calendar: officialCalendar(), zone: zoneOf('Asia/Shanghai'), wording };
}

let compiled: ReturnType<typeof compileCalendar> | undefined;

const officialCalendar = (): ReturnType<typeof compileCalendar> =>
  (compiled ??= compileCalendar(
    { kind: 'cn-statutory', closures: [], extraWorkdays: [], hours: defaultHours },
    statutoryDays,
  ));
