import { assessRecord, type Assessment } from '../../core/clock/assess-record';
import { dueText } from '../../core/clock/due-text';
import type { Instant } from '../../core/date/time';
import { clockFindings } from '../../core/escalation/clock-findings';
import { checkRawRecord } from '../../core/record/check-raw-record';
import { parseRecord } from '../../core/record/parse-record';
import type { ComplaintRecord, RawRecord } from '../../core/record/record';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { readRulebook } from './read-rulebook';
import { instantOf, smallSetting } from './small-ledger';

/** A case as a person would write it down, and the time it is looked at. */
export interface WrittenCase extends RawRecord {
  readonly asOf: string;
  readonly others?: readonly RawRecord[];
}

/** The same case read and assessed under a rulebook of the project. */
export interface WorkedCase {
  readonly rulebook: Rulebook;
  readonly record: ComplaintRecord;
  readonly others: readonly ComplaintRecord[];
  readonly asOf: Instant;
  readonly assessment: Assessment;
  /** Codes of everything that is wrong with it. */
  readonly findings: readonly string[];
  /** Status and due of a clock, `2026-11-12` or `2026-11-12 09:00`. */
  clock(key: string): readonly [status: string | undefined, due: string | undefined];
}

/** Runs a case through the core as a ledger would, in Shanghai by the State Council calendar. */
export function workedCase(
  id: string,
  { asOf: wall, others = [], ...raw }: WrittenCase,
  parameters: Readonly<Record<string, string | number>> = {},
): WorkedCase {
  const { rulebook, findings: unbound } = bindRulebook(readRulebook(id), parameters);
  if (!rulebook) throw new Error(unbound.map(({ message }) => message.en).join(' '));
  const { zone } = smallSetting;
  const asOf = instantOf(wall);
  const { record, findings } = checkRawRecord({ id: 'case', ...raw }, rulebook, { zone, asOf });
  const assessment = assessRecord(record, rulebook, smallSetting, asOf);
  return {
    rulebook,
    record,
    others: others.map(
      (other, index) => parseRecord({ id: `o${index}`, ...other }, rulebook, zone).record,
    ),
    asOf,
    assessment,
    findings: [...findings, ...clockFindings(assessment, rulebook, zone)].map(({ code }) => code),
    clock(key) {
      const state = assessment.clocks.find(({ clock }) => clock.key === key);
      return [state?.status, state?.due && dueText(state.due, zone)];
    },
  };
}
