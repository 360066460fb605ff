import { assessRecord, type Assessment } from '../../core/clock/assess-record';
import type { ClockSetting } from '../../core/clock/clock-setting';
import type { ClockState } from '../../core/clock/clock-state';
import { dueText } from '../../core/clock/due-text';
import type { AgreedTime, ComplaintRecord } from '../../core/record/record';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import { rulebookDefinition, type RulebookSource } from '../../core/rulebook/definition';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { at, dayOfIso, instantOf, shanghai } from './clock-setting';

export type ClockSource = NonNullable<RulebookSource['clocks']>[number];

/** What a test says of a record, in texts; pauses as `[from, to?, reason?]`. */
export interface CaseFacts {
  readonly events?: Readonly<Record<string, string>>;
  readonly fields?: ComplaintRecord['fields'];
  readonly level?: string;
  readonly agreed?: Readonly<Record<string, string>>;
  readonly extensions?: readonly {
    readonly clock?: string;
    readonly amount: number;
    readonly requestedAt?: string;
    readonly approvedBy?: string;
    readonly reason?: string;
  }[];
  readonly pauses?: readonly (readonly [from: string, to?: string, reason?: string])[];
}

const clause = '第三条';
const text = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });

/** A clock from `received` to `closed` with the key `clock`. */
export function clockSource(within: ClockSource['within'], rest: Partial<ClockSource> = {}) {
  return {
    key: 'clock',
    title: text('办结', 'Resolve'),
    from: 'received',
    to: 'closed',
    within,
    clause,
    ...rest,
  };
}

/** A regime of a few events with the clocks of a test. */
export function rulebookWith(
  clocks: readonly ClockSource[],
  rest: Partial<RulebookSource> = {},
): Rulebook {
  const definition = rulebookDefinition.parse({
    id: 'clock-case',
    version: '3',
    title: text('投诉办法', 'Complaint rules'),
    domain: text('测试', 'test'),
    kind: 'rulebook',
    source: text('测试', 'test'),
    summary: text('测试', 'test'),
    roles: [
      { key: 'head', title: text('主管负责人', 'the head of office') },
      { key: 'clerk', title: text('经办人', 'the clerk') },
    ],
    levels: [
      { code: 'minor', title: text('轻微投诉', 'minor complaint'), clause },
      { code: 'major', title: text('重大投诉', 'major complaint'), clause },
    ],
    fields: [{ key: 'complex', title: text('案情复杂', 'Complex'), type: 'yes-no', clause }],
    events: [
      { key: 'received', title: text('收到投诉', 'Complaint received'), clause },
      { key: 'answered', title: text('答复', 'Answered'), clause },
      { key: 'closed', title: text('办结', 'Closed'), ends: 'closed', clause },
      { key: 'withdrawn', title: text('撤诉', 'Withdrawn'), ends: 'withdrawn', clause },
      { key: 'transferred', title: text('移送', 'Transferred'), ends: 'transferred', clause },
    ],
    clocks: [...clocks],
    examples: [{ title: text('例', 'example'), asOf: '2026-01-05', record: {}, expect: {} }],
    ...rest,
  });
  const { rulebook, findings } = bindRulebook(definition, {});
  if (rulebook === undefined) throw new Error(JSON.stringify(findings));
  return rulebook;
}

/** The regime of one clock; properties ask for the same ones again and again. */
export function rulebookOf(source: ClockSource): Rulebook {
  const key = JSON.stringify(source);
  const known = rulebooks.get(key) ?? rulebookWith([source]);
  rulebooks.set(key, known);
  return known;
}

const rulebooks = new Map<string, Rulebook>();

export function recordOf(facts: CaseFacts, { zone }: ClockSetting = shanghai): ComplaintRecord {
  const times = Object.entries(facts.events ?? {}).map(([key, wall]) => [key, at(wall, zone)]);
  return {
    id: '1',
    fields: facts.fields ?? {},
    events: Object.fromEntries(times) as ComplaintRecord['events'],
    ...(facts.level !== undefined && { level: facts.level }),
    agreed: Object.fromEntries(
      Object.entries(facts.agreed ?? {}).map(([key, wall]) => [key, agreedTime(wall)]),
    ),
    extensions: (facts.extensions ?? []).map((extension) => ({
      clock: extension.clock ?? 'clock',
      amount: extension.amount,
      requestedAt: at(extension.requestedAt ?? '2026-01-05T09:00', zone),
      approvedBy: extension.approvedBy ?? 'head',
      reason: extension.reason ?? '',
    })),
    pauses: (facts.pauses ?? []).map(([from, to, reason = '']) => ({
      from: at(from, zone),
      ...(to !== undefined && { to: at(to, zone) }),
      reason,
    })),
  };
}

export function assess(
  rulebook: Rulebook,
  facts: CaseFacts,
  asOf: string,
  setting: ClockSetting = shanghai,
): Assessment {
  const instant = instantOf(asOf.length === 10 ? `${asOf}T12:00` : asOf, setting.zone);
  return assessRecord(recordOf(facts, setting), rulebook, setting, instant);
}

/** The state of a regime's first clock. */
export function stateOf(
  source: ClockSource,
  facts: CaseFacts,
  asOf: string,
  setting: ClockSetting = shanghai,
): ClockState {
  const state = assess(rulebookOf(source), facts, asOf, setting).clocks[0];
  if (state === undefined) throw new Error('A regime without clocks.');
  return state;
}

/** When a regime's first clock is due, as text; `none` where it is not. */
export function dueOf(
  source: ClockSource,
  facts: CaseFacts,
  asOf = '2026-01-05',
  setting: ClockSetting = shanghai,
): string {
  const { due } = stateOf(source, facts, asOf, setting);
  return due === undefined ? 'none' : dueText(due, setting.zone);
}

function agreedTime(wall: string): AgreedTime {
  return wall.length === 10
    ? { kind: 'day', day: dayOfIso(wall) }
    : { kind: 'instant', instant: instantOf(wall) };
}
