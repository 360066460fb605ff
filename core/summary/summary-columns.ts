import type { Instant, Zone } from '../date/time';
import type { Text } from '../text';
import type { MarkColumns } from './record-marks';

/** Stands in a day column for “not at all”; before every real day. */
export const NO_DAY = -0x80000000;
/** Stands in a column of seconds for “not at all”. */
export const NO_TIME = -1;

/** One value records are grouped by; `value` is null for records that have none. */
export interface GroupValue {
  readonly value: string | number | boolean | null;
  readonly text: Text;
  /** Place among the values; those of equal rank stand in the order of their value. */
  readonly rank: number;
}

/** A column of group values: `values[codes[record]]`. */
export interface GroupColumn {
  readonly title: Text;
  readonly codes: Int32Array;
  readonly values: readonly GroupValue[];
}

/** One row for each record; all that statistics need of a ledger, and nothing personal. */
export interface SummaryColumns {
  readonly count: number;
  /** Epoch day received; NO_DAY when unknown. */
  readonly received: Int32Array;
  /** Epoch day closed; NO_DAY unless the record ended as closed. */
  readonly closed: Int32Array;
  /** Epoch day on which the record ended in another way; NO_DAY while open and when closed. */
  readonly endedOtherwise: Int32Array;
  /** 1 when the record ended as closed. */
  readonly isClosed: Uint8Array;
  /** Instant at which the record ended in any way; Infinity while it is open. */
  readonly ended: Float64Array;
  /** Business seconds from received to closed; NO_TIME unless closed. */
  readonly businessSeconds: Int32Array;
  /** Elapsed seconds from received to closed; NO_TIME unless closed. */
  readonly elapsedSeconds: Int32Array;
  readonly marks: MarkColumns;
  /** The resolve clocks. */
  readonly clocks: ClockColumns;
  /** Absent where the regime reopens nothing. */
  readonly rounds?: RoundColumns;
  /** Every clock of the regime, resolve or not, in its order. */
  readonly clockNames: readonly NamedColumn[];
  /** The rows of one clock of the regime, made when first asked for. */
  readonly clocksOf: (key: string) => ClockColumns;
  /** The money fields of the regime. */
  readonly moneyNames: readonly NamedColumn[];
  /** Copies of a draft sent out for comments, where the regime gathers such. */
  readonly copiesSent?: number | undefined;
  /** The amounts of a money field, made when first asked for. */
  readonly moneyOf: (key: string) => MoneyColumn;
  /** Business seconds of a full working day. */
  readonly secondsPerWorkingDay: number;
  readonly zone: Zone;
  readonly asOf: Instant;
  /** The column of a group key, made when first asked for; undefined for an unknown key. */
  groupColumn(key: string): GroupColumn | undefined;
}

/** One row for each round after the first of a record. */
export interface RoundColumns {
  readonly record: Int32Array;
  /** Epoch day of the reopening it began with. */
  readonly day: Int32Array;
}

/** One row for each wanted clock that runs or ran; rows of one record stand together. */
export interface ClockColumns {
  readonly count: number;
  readonly record: Int32Array;
  /** Epoch day of the current due. */
  readonly dueDay: Int32Array;
  /** Last instant at which the clock is met. */
  readonly deadline: Float64Array;
  /** Instant at which it was stopped; Infinity while it runs. */
  readonly stopped: Float64Array;
  /** 1 when it was stopped in time. */
  readonly met: Uint8Array;
}

/** A column that some regimes have, and what they call it. */
export interface NamedColumn {
  readonly key: string;
  readonly title: Text;
}

/** Amounts of a ledger's records. */
export interface MoneyColumn {
  /** In cents; 0 where there is none. */
  readonly cents: Float64Array;
  /** 1 where there is an amount. */
  readonly isGiven: Uint8Array;
}
