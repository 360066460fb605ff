import type { ComplaintRecord } from '../../core/record/record';
import { sealedFields } from '../../core/record/sealed-mark';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { intakeEvent } from '../../core/summary/intake-event';
import type { SealReaders } from '../ledger/custody-entry';
import type { Seals } from '../store/read-seals';
import type { Caller } from './caller';
import type { Mask } from './mask-record';
import type { Scope } from './scope';

/** Whether a caller is one of those a seal names. */
export function isReader(caller: Caller, { persons, roles }: SealReaders): boolean {
  return persons.includes(caller.name) || caller.roles.some((role) => roles.includes(role));
}

/**
 * Leaves of a sealed record its number and the day it came in, for everybody: those a seal names see
 * it by looking, which is written down.
 */
export function sealMask(mask: Mask, seals: Seals, rulebook: Rulebook): Mask {
  if (seals.size === 0) return mask;
  const intake = intakeEvent(rulebook);
  return (record) => {
    if (!seals.has(record.id)) return mask(record);
    const { id, number, provisionalNumber, events } = record;
    const received = events[intake];
    return {
      id,
      ...(number !== undefined && { number }),
      ...(provisionalNumber !== undefined && { provisionalNumber }),
      fields: sealedFields(rulebook),
      events: received ? { [intake]: received } : {},
      ...NOTHING,
    };
  };
}

const NOTHING: Pick<ComplaintRecord, 'agreed' | 'extensions' | 'pauses'> = {
  agreed: {},
  extensions: [],
  pauses: [],
};

/** Of sealed records a caller changes those alone whose seal names them. */
export function sealScope(scope: Scope, seals: Seals, caller: Caller): Scope {
  if (seals.size === 0) return scope;
  return {
    sees: scope.sees,
    mayChange(before, after) {
      const seal = before && seals.get(before.id);
      return seal ? isReader(caller, seal) : scope.mayChange(before, after);
    },
  };
}
