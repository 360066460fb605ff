import type { RawRecord } from '../../../core/record/record';

/** What a person may do to a complaint; times and values are as typed. */
export type CaseAct =
  | {
      readonly kind: 'event';
      readonly key: string;
      readonly at: string;
      readonly fields: Readonly<Record<string, string | boolean>>;
      /** Where the rulebook asks for one. */
      readonly approval?: TypedApproval;
    }
  | { readonly kind: 'approval'; readonly event: string; readonly approval: TypedApproval }
  | {
      readonly kind: 'extension';
      readonly clock: string;
      readonly amount: number;
      readonly at: string;
      /** Role that approved. */
      readonly approvedBy: string;
      readonly reason: string;
      /** Consent or notice it requires. */
      readonly fields: Readonly<Record<string, string | boolean>>;
    }
  | {
      readonly kind: 'pause';
      readonly at: string;
      readonly reason: string;
      /** Key of the rulebook's ground; empty where it has none. */
      readonly ground: string;
    }
  | { readonly kind: 'resume'; readonly at: string }
  | { readonly kind: 'level'; readonly level: string; readonly reason: string }
  | {
      readonly kind: 'correction';
      readonly event: string;
      readonly at: string;
      readonly reason: string;
    }
  | { readonly kind: 'agreed'; readonly clock: string; readonly at: string }
  | {
      readonly kind: 'assign';
      readonly department: string;
      readonly part: 'lead' | 'co';
      readonly at: string;
      /** Empty: none was said. */
      readonly due: string;
      /** Field that names the leading department, if the regime has one. */
      readonly field: string | undefined;
    }
  | { readonly kind: 'part-done'; readonly place: number; readonly at: string }
  | {
      readonly kind: 'give-back';
      readonly place: number;
      readonly at: string;
      readonly reason: string;
    };

/** Who approved a step as typed: key of the role, empty until chosen, the person's name, when and how. */
export interface TypedApproval {
  readonly role: string;
  readonly person: string;
  readonly at: string;
  readonly opinion: string;
}

/** When an act is carried out, as text, and by whom. */
export interface ActStamp {
  readonly at: string;
  readonly by: string;
}

/** The record with the act added; nothing is read or checked here. */
export function applyAct(raw: RawRecord, act: CaseAct, stamp: ActStamp): RawRecord {
  switch (act.kind) {
    case 'event':
      return {
        ...raw,
        fields: { ...raw.fields, ...act.fields },
        ...happenedAgain(raw, act.key),
        events: { ...raw.events, [act.key]: act.at },
        ...withApproval(raw, act.key, act.approval),
      };
    case 'approval':
      return { ...raw, ...withApproval(raw, act.event, act.approval) };
    case 'extension': {
      const { clock, amount, at, approvedBy, reason } = act;
      return {
        ...raw,
        fields: { ...raw.fields, ...act.fields },
        extensions: [
          ...(raw.extensions ?? []),
          { clock, amount, requestedAt: at, approvedBy, reason },
        ],
      };
    }
    case 'pause':
      return { ...raw, pauses: [...(raw.pauses ?? []), pauseOf(act, stamp)] };
    case 'resume':
      return {
        ...raw,
        pauses: (raw.pauses ?? []).map((pause) =>
          pause['to'] === undefined ? { ...pause, to: act.at } : pause,
        ),
      };
    case 'level':
      return {
        ...raw,
        level: act.level,
        levelChanges: [...(raw.levelChanges ?? []), changeOf(raw, act, stamp)],
      };
    case 'correction':
      return {
        ...raw,
        events: { ...raw.events, [act.event]: act.at },
        ...movedApprovals(raw, act),
        corrections: [
          ...(raw.corrections ?? []),
          {
            event: act.event,
            old: raw.events?.[act.event],
            new: act.at,
            ...stamp,
            reason: act.reason,
          },
        ],
      };
    case 'agreed':
      return { ...raw, agreed: { ...raw.agreed, [act.clock]: act.at } };
    case 'assign':
      return assigned(raw, act, stamp);
    case 'part-done':
      return withAssignment(raw, act.place, { done: act.at });
    case 'give-back':
      return withAssignment(raw, act.place, {
        returnedAt: act.at,
        returnedBy: stamp.by,
        returnReason: act.reason,
      });
  }
}

/** One more department; the one that leads stands in the field of the register as well. */
function assigned(
  raw: RawRecord,
  { department, part, at, due, field }: Extract<CaseAct, { kind: 'assign' }>,
  { by }: ActStamp,
): RawRecord {
  const entry = { department, part, at, by, ...(due !== '' && { due }) };
  return {
    ...raw,
    ...(part === 'lead' && field && { fields: { ...raw.fields, [field]: department } }),
    assignments: [...(raw.assignments ?? []), entry],
  };
}

/** What has become of a department's part, by its place in the list. */
function withAssignment(
  raw: RawRecord,
  place: number,
  more: Readonly<Record<string, unknown>>,
): RawRecord {
  return {
    ...raw,
    assignments: (raw.assignments ?? []).map((entry, index) =>
      index === place ? { ...entry, ...more } : entry,
    ),
  };
}

/** The approvals with one more; without a role nobody has approved. */
function withApproval(
  { approvals = [] }: RawRecord,
  event: string,
  approval: TypedApproval | undefined,
): RawRecord {
  return approval === undefined || approval.role === ''
    ? {}
    : { approvals: [...approvals, { event, ...approval }] };
}

/** What was approved at the very time of an event moves with it when that time is corrected. */
function movedApprovals(
  { approvals, events }: RawRecord,
  { event, at }: Extract<CaseAct, { kind: 'correction' }>,
): RawRecord {
  if (approvals === undefined) return {};
  return {
    approvals: approvals.map((approval) =>
      approval['event'] === event && approval['at'] === events?.[event]
        ? { ...approval, at }
        : approval,
    ),
  };
}

/** The occurrence before, kept when an event happens again. */
function happenedAgain({ events, occurrences }: RawRecord, key: string): RawRecord {
  const before = events?.[key];
  if (before === undefined) return {};
  const earlier = occurrences?.[key];
  const times: readonly unknown[] = Array.isArray(earlier) ? earlier : [];
  return { occurrences: { ...occurrences, [key]: [...times, before] } };
}

function pauseOf(
  { at, reason, ground }: Extract<CaseAct, { kind: 'pause' }>,
  stamp: ActStamp,
): Readonly<Record<string, unknown>> {
  return {
    from: at,
    reason,
    ...(ground !== '' && { ground }),
    recordedAt: stamp.at,
    by: stamp.by,
  };
}

function changeOf(
  { level }: RawRecord,
  act: Extract<CaseAct, { kind: 'level' }>,
  stamp: ActStamp,
): Readonly<Record<string, unknown>> {
  return {
    ...(level !== undefined && { from: level }),
    to: act.level,
    ...stamp,
    reason: act.reason,
  };
}
