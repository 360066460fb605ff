import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import type { ComplaintRecord } from '../../core/record/record';
import type * as z from 'zod';
import type { recordChange } from '../contract/record-input';
import type { WantedChange } from './decide-change';
import type { OpenSetting } from './open-setting';
import { isStorable } from './is-storable';
import { reviewRecord } from './review-record';

export type BatchItem = z.output<typeof recordChange>;

/** An item of a batch: to be stored, or not by what is wrong with it. */
export type ReviewedItem =
  | { readonly kind: 'valid'; readonly change: WantedChange; readonly findings: readonly Finding[] }
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[] };

/**
 * Reads and checks each item; an error finding keeps it from being stored, a warning does not. What
 * was made from an item that is not stored is not stored either.
 */
export function reviewBatch(
  items: readonly BatchItem[],
  setting: OpenSetting,
  asOf: Instant,
): readonly ReviewedItem[] {
  const refused = new Set<string>();
  return items.map(({ baseVersion, reason, ...raw }) => {
    const reviewed = reviewRecord(raw, setting, asOf);
    const earlier = refused.has(raw.id) ? [earlierInvalid] : [];
    const findings = [...reviewed.findings, ...unstorable({ reason, ...raw }), ...earlier];
    if (findings.some(({ severity }) => severity === 'error')) {
      refused.add(raw.id);
      return { kind: 'invalid', findings };
    }
    const record = withId(reviewed.record, raw.id);
    const change = { record, baseVersion, ...(reason !== undefined && { reason }) };
    return { kind: 'valid', change, findings };
  });
}

/** The id is the caller's as it stands: another spelling would be another record. */
function withId(record: ComplaintRecord, id: string): ComplaintRecord {
  return { ...record, id };
}

const earlierInvalid: Finding = {
  code: 'earlier-change-invalid',
  severity: 'error',
  message: {
    zh: '同一批中对此记录的前一项修改未能保存，本项以其为基础，故也未保存。',
    en: 'An earlier change of this record in the same batch was not stored, and this one was made from it.',
  },
};

function unstorable(item: unknown): readonly Finding[] {
  if (isStorable(item)) return [];
  return [
    {
      code: 'text-unstorable',
      severity: 'error',
      message: {
        zh: '记录含有无法保存的字符（NUL 或残缺的字符），请删除后重试。',
        en: 'The record holds characters that cannot be stored (NUL or broken ones); remove them and try again.',
      },
    },
  ];
}
