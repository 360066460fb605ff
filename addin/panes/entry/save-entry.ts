import type { Instant } from '../../../core/date/time';
import type { Finding } from '../../../core/finding';
import { nextNumber } from '../../../core/record/next-number';
import { intakeEvent } from '../../../core/summary/intake-event';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { blocksSaving } from '../../ledger/blocks-saving';
import { en } from '../../texts/en';
import type { Texts } from '../../texts/texts';
import { zh } from '../../texts/zh';
import { appendRecords } from '../../workbook/append-records';
import { readRegisterNumbers } from '../../workbook/read-register';
import { checkEntry } from './check-entry';
import { rawRecord, type EntryDraft } from './entry-draft';

export type SavedEntry =
  | { readonly kind: 'saved'; readonly number: string }
  | {
      readonly kind: 'refused';
      readonly findings: readonly Finding[];
      /** The numbers in the register now, when they were read again. */
      readonly numbers?: readonly string[];
    };

/**
 * Writes the form as a new row with its line of history, unless it has an error: then nothing is
 * written. The number is settled against the register as it is now, not as the pane last saw it.
 */
export async function saveEntry(
  draft: EntryDraft,
  ledger: LedgerSettings,
  act: {
    readonly at: Instant;
    readonly who: string;
    readonly texts: Texts;
    /** The service gives the numbers; one given here holds until then. */
    readonly isShared: boolean;
  },
): Promise<SavedEntry> {
  const { rulebook, zone } = ledger;
  const id = crypto.randomUUID();
  const before = checkEntry(rawRecord(draft, rulebook, { id, number: 'new' }), ledger, act.at);
  if (before.findings.some(blocksSaving)) return { kind: 'refused', findings: before.findings };
  const numbers = await readRegisterNumbers(ledger);
  const received = before.record.events[intakeEvent(rulebook)]?.instant ?? act.at;
  const number = draft.number.trim() || nextNumber(rulebook, numbers, zone.toDay(received));
  if (numbers.includes(number)) {
    return { kind: 'refused', findings: [numberTaken(number)], numbers };
  }
  const isOwn = draft.number.trim() !== '' || !act.isShared;
  const checked = checkEntry(rawRecord(draft, rulebook, { id, number }), ledger, act.at);
  const record = { ...checked.record, ...(!isOwn && { provisionalNumber: number }) };
  const action = (ledger.language === 'zh' ? zh : en).actions.created;
  const findings = await appendRecords(ledger, [record], { ...act, action, select: true });
  return findings.length > 0 ? { kind: 'refused', findings } : { kind: 'saved', number };
}

const numberTaken = (number: string): Finding => ({
  code: 'number-taken',
  severity: 'error',
  field: 'number',
  message: { zh: zh.entry.numberTaken(number), en: en.entry.numberTaken(number) },
});
