import type { ClockSetting } from '../clock/clock-setting';
import type { Instant } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import type { Rulebook } from '../rulebook/rulebook';
import { countedRecords, type CountedGroup } from './counted-records';
import { joinSources } from './join-sources';
import type { LedgerPiece } from './ledger-piece';
import { ledgerPieces } from './ledger-pieces';
import type { Measure } from './measures/measure';
import { mergeParts } from './merge-parts';
import { summariseSource, type SummaryQuery } from './summarise';
import type { SummarySource } from './summary-source';

/** A ledger at an instant, put together from its pieces. */
export interface LedgerState extends SummarySource {
  /** The records a figure counts, each as often as it counts. */
  readonly recordsOf: (
    measure: Measure,
    side: 'numerator' | 'denominator',
    group: CountedGroup,
  ) => readonly ComplaintRecord[];
}

/** Keeps the figures of a ledger whose records change a few at a time. */
export interface LedgerFigures {
  /**
   * The ledger with these records, as of an instant: the same figures as from nothing.
   *
   * @param records each once; one that has not changed is the same object as before.
   */
  readonly at: (records: readonly ComplaintRecord[], asOf: Instant) => LedgerState;
  /**
   * What is to be counted of the ledger, a piece at a time, so that a caller can pause in between;
   * then the whole is asked the same in a moment. Pieces that were counted so and in which nothing
   * has changed are left out.
   */
  readonly stepsTo: (
    records: readonly ComplaintRecord[],
    asOf: Instant,
    query: SummaryQuery,
  ) => readonly (() => void)[];
}

/** Large enough that a ledger has few pieces, small enough that one is assessed in a moment. */
const ROOM = 512;

/**
 * Divides a ledger into pieces and counts only those anew in which a record changed; time alone
 * changes what is open and late, but hardly what is laid out.
 *
 * @param room records of one piece.
 */
export function ledgerFigures(
  rulebook: Rulebook,
  setting: ClockSetting,
  room = ROOM,
): LedgerFigures {
  const take = ledgerPieces(rulebook, setting, room);
  const counted = new WeakMap<LedgerPiece, string>();
  return {
    at(records, asOf) {
      const pieces = take(records);
      return {
        ...sourceOfPieces(pieces, asOf),
        recordsOf: (measure, side, group) =>
          pieces.flatMap(({ records: own, columnsAt }) =>
            countedRecords(columnsAt(asOf), measure, side, group).flatMap(
              (place) => own[place] ?? [],
            ),
          ),
      };
    },
    stepsTo(records, asOf, query) {
      const name = JSON.stringify(query);
      return take(records)
        .filter((piece) => counted.get(piece) !== name)
        .map((piece) => () => {
          summariseSource(sourceOfPieces([piece], asOf), query);
          counted.set(piece, name);
        });
    },
  };
}

/** Counts anew what depends on the time; the rest stands until a record changes. */
function sourceOfPieces(pieces: readonly LedgerPiece[], asOf: Instant): SummarySource {
  const present = joinSources(pieces.map((piece) => piece.sourceAt(asOf)));
  const lasting = joinSources(pieces.map((piece) => piece.lastingAt(asOf)));
  return {
    ...present,
    partOf(period, keys, measures) {
      if (keys.includes('light')) return present.partOf(period, keys, measures);
      const stand = measures.filter(isLasting);
      const move = measures.filter((measure) => !isLasting(measure));
      if (move.length === 0) return lasting.partOf(period, keys, stand);
      return mergeParts(lasting.partOf(period, keys, stand), present.partOf(period, keys, move));
    },
  };
}

/** Whether a measure counts what happened, not how things stand at the end of a period or now. */
const isLasting = (measure: Measure): boolean =>
  measure.kind !== 'count' || measure.tally.kind === 'day';
