import { assessRecord } from '../../../core/clock/assess-record';
import { hasLight } from '../../../core/clock/clock-light';
import {
  bySoonestDue,
  changedClocks,
  previewChange,
  type ClockChange,
} from '../../../core/clock/preview-change';
import type { Instant } from '../../../core/date/time';
import type { Finding } from '../../../core/finding';
import { parseRecord } from '../../../core/record/parse-record';
import { replaceRules, type LedgerRules } from '../../../core/rulebook/ledger-rules';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import { bindRulebook } from '../../../core/rulebook/bind-rulebook';
import type { LedgerSettings, StoredLedger } from '../../../core/workbook/ledger-settings';
import { earlierRulesText } from '../../../core/workbook/settings-sheet';
import { breathe } from '../../app/breathe';
import type { OpenStatus } from '../../ledger/ledger-session';
import { en } from '../../texts/en';
import { wordingOf } from '../../texts/texts';
import { zh } from '../../texts/zh';
import { readShownRows, type ShownRow } from '../../workbook/read-shown-rows';
import { rewriteRules } from '../../workbook/rewrite-rules';
import type { ChangePreview } from './change-preview';

/** Records looked at before the pane may draw again. */
const RECORDS_AT_A_TIME = 500;

/** The parameters and the version of the rulebook a ledger has run by so far. */
export const storedRules = (stored: StoredLedger): LedgerRules => ({
  version: stored.rulebookVersion,
  parameters: stored.parameters,
  ...(stored.earlierRules && { earlier: stored.earlierRules }),
});

/**
 * Computes what other parameters, and the version of the rulebook at hand, would change in the open
 * records, a stretch of them at a time; nothing is written. Of a version whose text is no longer at
 * hand, what the register shows is what was.
 */
export async function previewRules(
  { ledger, stored }: OpenStatus,
  parameters: Readonly<Record<string, string | number>>,
  asOf: Instant,
): Promise<ChangePreview> {
  const { definition } = ledger.rulebook;
  const next = ledgerBy(ledger, definition, stored, parameters, asOf);
  const isSameVersion = stored.rulebookVersion === definition.version;
  const rows = await readShownRows(ledger);
  const changes: ClockChange[] = [];
  for (let start = 0; start < rows.length; start += RECORDS_AT_A_TIME) {
    const part = rows.slice(start, start + RECORDS_AT_A_TIME);
    for (const row of part) changes.push(...changesOf(row, ledger, next, asOf, isSameVersion));
    await breathe();
  }
  return { ledger: next, changes: changes.sort(bySoonestDue) };
}

function ledgerBy(
  ledger: LedgerSettings,
  definition: RulebookDefinition,
  stored: StoredLedger,
  parameters: Readonly<Record<string, string | number>>,
  at: Instant,
): LedgerSettings {
  const rules = replaceRules(storedRules(stored), { version: definition.version, parameters }, at);
  const { rulebook, findings } = bindRulebook(definition, rules.parameters, rules.earlier);
  if (!rulebook) throw new Error(findings.map(({ message }) => message.en).join(' '));
  return { ...ledger, rulebook };
}

function changesOf(
  { raw, shown }: ShownRow,
  ledger: LedgerSettings,
  next: LedgerSettings,
  asOf: Instant,
  isSameVersion: boolean,
): readonly ClockChange[] {
  const { record } = parseRecord(raw, next.rulebook, next.zone);
  if (isSameVersion) return previewChange([record], ledger, next, asOf);
  const after = assessRecord(record, next.rulebook, next, asOf);
  const lit = after.clocks.filter(({ clock }) => hasLight(clock));
  return changedClocks(record, shown, { ...after, clocks: lit });
}

/** Signs Excel takes in a cell. */
const CELL_LENGTH = 32_767;

/** Writes the rules of a preview and recomputes the register; findings when it cannot be done. */
export async function changeRules(
  { ledger, stored }: OpenStatus,
  preview: ChangePreview,
  act: { readonly at: Instant; readonly who: string; readonly reason: string },
): Promise<readonly Finding[]> {
  const { rulebook } = preview.ledger;
  if ((earlierRulesText(rulebook.earlier)?.length ?? 0) > CELL_LENGTH) return [tooLong];
  const { texts } = wordingOf(ledger.language);
  const before = storedRules(stored);
  return rewriteRules(
    preview.ledger,
    {
      at: ledger.zone.toWall(act.at),
      number: '',
      recordId: '',
      action: texts.actions.rules,
      item: texts.settings.rules,
      old: rulesText(before, ledger),
      new: rulesText(rulebook, ledger),
      who: act.who,
      reason: act.reason,
    },
    act.at,
  );
}

/** The version and every parameter, for the history. */
function rulesText({ version, parameters }: LedgerRules, { rulebook, language }: LedgerSettings) {
  const { texts } = wordingOf(language);
  const values = rulebook.definition.parameters.flatMap(({ key, title }) => {
    const value = parameters[key];
    return value === undefined ? [] : [`${title[language]}${texts.common.colon}${value}`];
  });
  return [`${texts.settings.version} ${version}`, ...values].join('\n');
}

const tooLong: Finding = {
  code: 'rules-too-long',
  severity: 'error',
  field: 'parameters',
  message: { zh: zh.settings.rulesTooLong, en: en.settings.rulesTooLong },
};
