import type { RawRecord } from '../../../core/record/record';

/** What a person may do to a complaint; times and values are as typed. */
export type CaseAct =
  | {
      readonly kind: 'event';
      readonly key: string;
      readonly at: string;
      readonly fields: Readonly<Record<string, string | boolean>>;
    }
  | {
      readonly kind: 'extension';
      readonly clock: string;
      readonly amount: number;
      readonly at: string;
      /** Role that approved. */
      readonly approvedBy: string;
      readonly reason: string;
    }
  | { readonly kind: 'pause'; readonly at: string; readonly reason: string }
  | { readonly kind: 'resume'; readonly at: string }
  | { readonly kind: 'level'; readonly level: string; readonly reason: string }
  | { readonly kind: 'agreed'; readonly clock: string; readonly at: string };

/** The record with the act added; nothing is read or checked here. */
export function applyAct(raw: RawRecord, act: CaseAct): RawRecord {
  switch (act.kind) {
    case 'event':
      return {
        ...raw,
        fields: { ...raw.fields, ...act.fields },
        events: { ...raw.events, [act.key]: act.at },
      };
    case 'extension': {
      const { clock, amount, at, approvedBy, reason } = act;
      return {
        ...raw,
        extensions: [
          ...(raw.extensions ?? []),
          { clock, amount, requestedAt: at, approvedBy, reason },
        ],
      };
    }
    case 'pause':
      return { ...raw, pauses: [...(raw.pauses ?? []), { from: act.at, reason: act.reason }] };
    case 'resume':
      return {
        ...raw,
        pauses: (raw.pauses ?? []).map((pause) =>
          pause['to'] === undefined ? { ...pause, to: act.at } : pause,
        ),
      };
    case 'level':
      return { ...raw, level: act.level };
    case 'agreed':
      return { ...raw, agreed: { ...raw.agreed, [act.clock]: act.at } };
  }
}
