import type { Instant } from '../../../core/date/time';
import { formatWall } from '../../../core/date/wall-time';
import type { Finding } from '../../../core/finding';
import { parseRecord } from '../../../core/record/parse-record';
import { approverText } from '../../../core/workbook/approval-text';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { historyLines } from '../../ledger/history-lines';
import { handlingWordingOf } from '../../texts/handling-wording';
import type { SelectedCase } from '../../workbook/read-selected-case';
import { updateRecord, type UpdateResult } from '../../workbook/update-record';
import { applyAct, type CaseAct } from './apply-act';
import { judgeAct } from './judge-act';

/**
 * Carries out an act: judged first, then the row and its lines of history are written together.
 *
 * @returns `refused` with the errors the act would bring in, `changed` when the row was edited
 * since it was read, `gone` when it is no longer there; in these cases nothing was written.
 */
export async function carryOut(
  act: CaseAct,
  selected: Extract<SelectedCase, { kind: 'case' }>,
  ledger: LedgerSettings,
  by: { readonly at: Instant; readonly who: string },
): Promise<UpdateResult | { readonly kind: 'refused'; readonly findings: readonly Finding[] }> {
  const id = selected.raw.id ?? crypto.randomUUID();
  const raw = { ...selected.raw, id };
  const stamp = { at: formatWall(ledger.zone.toWall(by.at)), by: by.who };
  const { record, findings } = judgeAct(raw, applyAct(raw, act, stamp), ledger, by.at);
  if (findings.length > 0) return { kind: 'refused', findings };
  const before = parseRecord(raw, ledger.rulebook, ledger.zone).record;
  const { actions } = handlingWordingOf(ledger.language).texts;
  const history = historyLines(before, record, ledger, {
    ...by,
    action: actions[act.kind],
    reason: reasonOf(act, ledger),
  });
  return updateRecord(ledger, selected, record, history, by.at);
}

/** What the history gives as the reason: the one stated, or who approved the step. */
function reasonOf(act: CaseAct, { rulebook, language }: LedgerSettings): string {
  if ('reason' in act) return act.reason;
  if (!('approval' in act)) return '';
  const { handling } = handlingWordingOf(language).texts;
  return handling.approvedReason(approverText(act.approval, rulebook, language));
}
