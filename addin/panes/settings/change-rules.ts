import { assessRecord } from '../../../core/clock/assess-record';
import { hasLight } from '../../../core/clock/clock-light';
import { changedClocks, previewChange, type ClockChange } from '../../../core/clock/preview-change';
import type { Instant } from '../../../core/date/time';
import { minuteText } from '../../../core/date/minute-text';
import type { Finding } from '../../../core/finding';
import { parseRecord } from '../../../core/record/parse-record';
import { ambiguityId, readingOf, type Choices } from '../../../core/rulebook/choices';
import { replaceRules, type LedgerRules } from '../../../core/rulebook/ledger-rules';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import { bindRulebook } from '../../../core/rulebook/bind-rulebook';
import type { HistoryEntry } from '../../../core/workbook/history-sheet';
import type { LedgerSettings, StoredLedger } from '../../../core/workbook/ledger-settings';
import { earlierRulesText } from '../../../core/workbook/settings-sheet';
import type { OpenStatus } from '../../ledger/ledger-session';
import { settings as en } from '../../texts/settings-en';
import { settingsWordingOf } from '../../texts/settings-wording';
import { settings as zh } from '../../texts/settings-zh';
import { readShownRows, type ShownRow } from '../../workbook/read-shown-rows';
import { rewriteLedger } from '../../workbook/rewrite-ledger';
import type { ChangePreview } from './change-preview';
import { collectChanges } from './collect-changes';
import type { ChangeAct } from './use-change';

/** The parameters and the version of the rulebook a ledger has run by so far. */
const storedRules = (stored: StoredLedger): LedgerRules => ({
  version: stored.rulebookVersion,
  parameters: stored.parameters,
  ...(stored.choices && { choices: stored.choices }),
  ...(stored.earlierRules && { earlier: stored.earlierRules }),
});

/** Other rules for a ledger: the rulebook itself, its blanks and how what it leaves open is read. */
export interface WantedRules {
  readonly definition: RulebookDefinition;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly choices: Choices;
}

/**
 * Computes what other rules would change in the open records; nothing is written. Of a version whose
 * text is no longer at hand, what the register shows is what was.
 */
export async function previewRules(
  { ledger, stored }: OpenStatus,
  wanted: WantedRules,
  asOf: Instant,
): Promise<ChangePreview> {
  const next = ledgerBy(ledger, wanted, stored, asOf);
  const isAtHand = stored.rulebookVersion === ledger.rulebook.definition.version;
  const rows = await readShownRows(ledger);
  const changes = await collectChanges(rows, (stretch) =>
    stretch.flatMap((row) => changesOf(row, ledger, next, asOf, isAtHand)),
  );
  return { ledger: next, changes };
}

function ledgerBy(
  ledger: LedgerSettings,
  { definition, parameters, choices }: WantedRules,
  stored: StoredLedger,
  at: Instant,
): LedgerSettings {
  const next = { version: definition.version, parameters, choices };
  const { earlier } = replaceRules(storedRules(stored), next, at);
  const { rulebook, findings } = bindRulebook(definition, parameters, earlier, choices);
  if (!rulebook) throw new Error(findings.map(({ message }) => message.en).join(' '));
  return { ...ledger, rulebook };
}

function changesOf(
  { raw, shown }: ShownRow,
  ledger: LedgerSettings,
  next: LedgerSettings,
  asOf: Instant,
  isAtHand: boolean,
): readonly ClockChange[] {
  const { record } = parseRecord(raw, next.rulebook, next.zone);
  if (isAtHand) return previewChange([record], ledger, next, asOf);
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
  act: ChangeAct,
): Promise<readonly Finding[]> {
  const { rulebook } = preview.ledger;
  if ((earlierRulesText(rulebook.earlier)?.length ?? 0) > CELL_LENGTH) return [tooLong];
  const { texts } = settingsWordingOf(ledger.language);
  const at = ledger.zone.toWall(act.at);
  const line = { at, number: '', recordId: '', who: act.who, reason: act.reason };
  const readings = readingLines(ledger, preview.ledger, line);
  const rules = { old: rulesText(storedRules(stored), ledger), new: rulesText(rulebook, ledger) };
  const isOnlyReading = rules.old === rules.new && readings.length > 0;
  const head = { ...line, action: texts.actions.rules, item: texts.settings.rules };
  const choiceNotes = {
    ...stored.choiceNotes,
    ...Object.fromEntries(readings.map(({ id }) => [id, noteOf(ledger, act)])),
  };
  return rewriteLedger(
    stored.rulebookVersion === rulebook.version ? 'rules' : 'version',
    { ...preview.ledger, choiceNotes },
    [...(isOnlyReading ? [] : [{ ...head, ...rules }]), ...readings.map(({ entry }) => entry)],
    act.at,
  );
}

/** When, by whom and why, as it stands below a reading. */
export function noteOf(
  { zone, language }: Pick<LedgerSettings, 'zone' | 'language'>,
  { at, who, reason }: { readonly at: Instant; readonly who: string; readonly reason: string },
): string {
  const when = minuteText(zone.toWall(at));
  return settingsWordingOf(language).texts.settings.settledNote(when, who, reason);
}

/** A line of history for each open question that is read otherwise than before, or settled now. */
export function readingLines(
  before: LedgerSettings,
  { rulebook, language }: LedgerSettings,
  line: Omit<HistoryEntry, 'action' | 'item' | 'old' | 'new'>,
): readonly { readonly id: string; readonly entry: HistoryEntry }[] {
  const { texts } = settingsWordingOf(language);
  return rulebook.definition.ambiguities.flatMap((ambiguity) => {
    const id = ambiguityId(ambiguity);
    const [was, is] = [before.rulebook, rulebook].map(({ choices }) => choices[id] ?? '');
    if (was === is) return [];
    const entry = {
      ...line,
      action: texts.actions.reading,
      item: ambiguity.question[language],
      old: readingOf(ambiguity, before.rulebook.choices).text[language],
      new: readingOf(ambiguity, rulebook.choices).text[language],
    };
    return [{ id, entry }];
  });
}

/** The version and every parameter, for the history. */
function rulesText({ version, parameters }: LedgerRules, { rulebook, language }: LedgerSettings) {
  const { texts } = settingsWordingOf(language);
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
  message: { zh: zh.rulesTooLong, en: en.rulesTooLong },
};
