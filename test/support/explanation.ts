import { assessRecord } from '../../core/clock/assess-record';
import type { ClockSetting } from '../../core/clock/clock-setting';
import type { Step } from '../../core/clock/clock-state';
import { explainClock } from '../../core/clock/explain-clock';
import { recordOf, rulebookOf, type CaseFacts, type ClockSource } from './clock-case';
import { instantOf, shanghai } from './clock-setting';

/** The explanation of a regime's only clock. */
export function explain(
  source: ClockSource,
  facts: CaseFacts,
  asOf = '2026-10-09T12:00',
  setting: ClockSetting = shanghai,
): readonly Step[] {
  const rulebook = rulebookOf(source);
  const record = recordOf(facts, setting);
  const instant = instantOf(asOf, setting.zone);
  const state = assessRecord(record, rulebook, setting, instant).clocks[0];
  return state === undefined ? [] : explainClock(state, record, rulebook, setting);
}

export const zh = (steps: readonly Step[]): string[] => steps.map(({ text }) => text.zh);
export const en = (steps: readonly Step[]): string[] => steps.map(({ text }) => text.en);
export const kinds = (steps: readonly Step[]): string => steps.map(({ kind }) => kind).join(' ');
