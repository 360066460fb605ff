import type { Finding } from '../finding';
import type { ComplaintRecord } from './record';

/** A record that bears a number another one before it already has. */
export interface DuplicateNumber {
  /** Position of the record in the batch, and of the first one with that number. */
  readonly index: number;
  readonly firstIndex: number;
  readonly finding: Finding;
}

/** Every record of a batch whose number repeats an earlier one. */
export function duplicateNumbers(records: readonly ComplaintRecord[]): readonly DuplicateNumber[] {
  const first = new Map<string, number>();
  return records.flatMap(({ number }, index) => {
    if (number === undefined) return [];
    const firstIndex = first.get(number);
    if (firstIndex === undefined) {
      first.set(number, index);
      return [];
    }
    return { index, firstIndex, finding: duplicate(number) };
  });
}

function duplicate(number: string): Finding {
  return {
    code: 'number-duplicate',
    severity: 'error',
    field: 'number',
    message: {
      zh: `编号“${number}”重复：编号应当唯一。`,
      en: `Number “${number}” occurs more than once; each record needs its own.`,
    },
  };
}
