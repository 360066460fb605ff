import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import type { HistoryEntry } from '../../core/workbook/history-sheet';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { settingName, settingText } from '../ledger/setting-words';
import { wordingOf, type Texts } from '../texts/texts';
import { recalculateWorkbook } from '../workbook/recalculate-workbook';
import { rewriteLedger } from '../workbook/rewrite-ledger';
import { CALENDAR, CHOICE, VERSION } from './setting-facts';
import type { TakenSettings } from './settings-round';

/**
 * Writes settings of others into the workbook, with a line of history for each, and computes the
 * register anew.
 *
 * @returns findings when it cannot be done; then nothing was written.
 */
export async function writeSettings(
  next: LedgerSettings,
  taken: TakenSettings,
  at: Instant,
): Promise<readonly Finding[]> {
  const lines = settingLines(next, taken, at);
  const rules = lines.filter(({ key }) => key !== CALENDAR).map(({ entry }) => entry);
  const calendar = lines.filter(({ key }) => key === CALENDAR).map(({ entry }) => entry);
  const part = taken.keys.includes(VERSION) ? 'version' : 'rules';
  const findings = rules.length > 0 ? await rewriteLedger(part, next, rules, at) : [];
  if (findings.length > 0) return findings;
  const more = calendar.length > 0 ? await rewriteLedger('calendar', next, calendar, at) : [];
  await recalculateWorkbook();
  return more;
}

/** Who changed which setting, when, from what to what and why. */
function settingLines(
  next: LedgerSettings,
  { keys, undone, before, after, remote }: TakenSettings,
  now: Instant,
): readonly { readonly key: string; readonly entry: HistoryEntry }[] {
  const wording = wordingOf(next.language);
  return keys.map((key) => {
    const changes = key === CALENDAR ? remote.calendarChanges : remote.ruleChanges;
    const mine = { at: now, by: '', reason: wording.texts.sync.settingsUndone };
    const { at, by, reason } = undone.includes(key) ? mine : (changes.at(-1) ?? mine);
    const text = (value: string | undefined) => settingText(key, value, next, wording);
    const entry = {
      at: next.zone.toWall(at),
      number: '',
      recordId: '',
      action: actionOf(key, wording.texts),
      item: settingName(key, next, wording),
      old: key === CALENDAR ? '' : text(before[key]),
      new: key === CALENDAR ? next.calendar.version : text(after[key]),
      who: by,
      reason,
    };
    return { key, entry };
  });
}

function actionOf(key: string, { actions }: Texts): string {
  if (key === CALENDAR) return actions.calendar;
  return key.startsWith(CHOICE) ? actions.reading : actions.rules;
}
