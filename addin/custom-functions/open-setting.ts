import { statutoryDays } from '../../calendars/statutory-days';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import { zoneOf } from '../../core/date/zone';
import type { LedgerStatus } from '../ledger/ledger-session';
import { wordingOf, type Wording } from '../texts/texts';
import type { FunctionSetting } from './function-setting';

/**
 * The workbook's ledger if it has one, else the official calendar in Chinese time. The setting of
 * the ledger as last read is made once, however many cells ask for it.
 */
export function functionSetting(status: LedgerStatus, wording: Wording): FunctionSetting {
  if (opened?.status === status && opened.wording.language === wording.language) {
    return opened.setting;
  }
  const setting = openSetting(status, wording);
  opened = { status, wording, setting };
  return setting;
}

let opened:
  | {
      readonly status: LedgerStatus;
      readonly wording: Wording;
      readonly setting: FunctionSetting;
    }
  | undefined;

function openSetting(status: LedgerStatus, wording: Wording): FunctionSetting {
  if (status.kind === 'open') {
    const { ledger } = status;
    const { calendar, zone, language } = ledger;
    return { ledger, calendar, zone, wording: wordingOf(language) };
  }
  const official = { calendar: officialCalendar(), zone: zoneOf('Asia/Shanghai'), wording };
  if (status.kind === 'none') return official;
  const { functions } = wording.texts;
  const [first] = status.kind === 'broken' ? status.findings : [];
  const message = first ? functions.brokenLedger(wording.say(first.message)) : functions.unread;
  return { ...official, closed: { fault: 'unavailable', message } };
}

let compiled: ReturnType<typeof compileCalendar> | undefined;

const officialCalendar = (): ReturnType<typeof compileCalendar> =>
  (compiled ??= compileCalendar(
    { kind: 'cn-statutory', closures: [], extraWorkdays: [], hours: defaultHours },
    statutoryDays,
  ));
