import type { Instant } from '../../core/date/time';
import type { LedgerSettings, StoredLedger } from '../../core/workbook/ledger-settings';
import { ledgerNow } from '../ledger/ledger-now';
import { wordingOf } from '../texts/texts';
import { readLastReason } from '../workbook/read-last-reason';
import type { SettingsService, SettingsStamp } from './remote-settings';
import { settingsRound, type SettingsOutcome, type SettingsPorts } from './settings-round';
import type { AgreedSettings, SyncWorkbook } from './sync-workbook';
import { anewWhenOvertaken, Overtaken } from './when-overtaken';
import { writeSettings } from './write-settings';

interface SettledLedger {
  readonly ledger: LedgerSettings;
  readonly stored: StoredLedger;
  readonly settings: SettingsService;
}

/** Brings the settings of the open workbook and of the service together. */
export async function settleSettings(
  { ledger, stored, settings: service }: SettledLedger,
  workbook: SyncWorkbook,
  step: {
    readonly now: () => Instant;
    readonly told: SettingsStamp;
    readonly theirs?: ReadonlySet<string>;
  },
): Promise<SettingsOutcome> {
  const read = await workbook.read();
  if (!read.ok) return { kind: 'unfit', findings: read.findings };
  const { actions, sync } = wordingOf(ledger.language).texts;
  const ports: SettingsPorts = {
    ledger,
    stored,
    service,
    agreed: read.snapshot.memory.settings,
    remember: (settings) => anewWhenOvertaken(() => remember(workbook, settings)),
    write: (next, taken) => writeSettings(next, taken, ledgerNow(ledger, step.now())),
    reason: async () =>
      (await readLastReason([actions.rules, actions.reading, actions.calendar])) ??
      sync.settingsReason,
  };
  return settingsRound(ports, step.told, step.theirs);
}

async function remember(workbook: SyncWorkbook, settings: AgreedSettings): Promise<void> {
  const read = await workbook.read();
  if (!read.ok) return;
  const { memory } = read.snapshot;
  const { isOvertaken } = await workbook.write({ memory: { ...memory, settings } });
  if (isOvertaken) throw new Overtaken();
}
