import { useEffect, useMemo, useState } from 'react';
import type { Instant } from '../../../core/date/time';
import {
  ledgerFigures,
  type LedgerFigures,
  type LedgerState,
} from '../../../core/summary/ledger-figures';
import type { Period } from '../../../core/summary/period';
import { summariseSource, type Summary } from '../../../core/summary/summarise';
import type { ComplaintRecord } from '../../../core/record/record';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { inSlices } from '../../app/in-slices';
import { viewQuery, type SummaryView } from './summary-view';

/** Which figures are wanted. */
export interface FiguresWanted {
  readonly records: readonly ComplaintRecord[];
  readonly asOf: Instant;
  readonly period: Period;
  readonly view: SummaryView;
  readonly groupBy: string;
}

/** Figures that have been counted, and what they are of. */
export interface CountedFigures extends FiguresWanted {
  readonly state: LedgerState;
  readonly summary: Summary;
}

/** How much of a ledger has been counted. */
export interface CountingProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Counts a ledger a piece at a time, so that the pane answers meanwhile; the figures there were stay
 * until the wanted ones are counted.
 *
 * @param wanted absent: there are none.
 */
export function useFigures(
  ledger: LedgerSettings,
  wanted: FiguresWanted | undefined,
): {
  readonly counted: CountedFigures | undefined;
  readonly progress: CountingProgress | undefined;
} {
  const [counted, setCounted] = useState<CountedFigures>();
  const [progress, setProgress] = useState<CountingProgress>();
  const figures = useMemo(() => ledgerFigures(ledger.rulebook, ledger), [ledger]);
  useEffect(() => {
    if (!wanted) return undefined;
    let isStopped = false;
    countFigures(figures, wanted, setProgress, () => isStopped).then(
      (found) => {
        if (!found) return;
        setCounted(found);
        setProgress(undefined);
      },
      // Thrown where the pane's boundary sees it.
      (problem: unknown) =>
        setCounted(() => {
          throw problem;
        }),
    );
    return () => {
      isStopped = true;
    };
  }, [figures, wanted]);
  return { counted: wanted && counted, progress: wanted && progress };
}

async function countFigures(
  figures: LedgerFigures,
  wanted: FiguresWanted,
  onProgress: (progress: CountingProgress) => void,
  isStopped: () => boolean,
): Promise<CountedFigures | undefined> {
  const { records, asOf, period, view, groupBy } = wanted;
  const query = { period, ...viewQuery(view, groupBy) };
  const steps = figures.stepsTo(records, asOf, query);
  const tell = (done: number): void =>
    onProgress({
      done: Math.floor((records.length * done) / steps.length),
      total: records.length,
    });
  const isDone = await inSlices(steps.length, (index) => steps[index]?.(), {
    isStopped,
    onPause: tell,
    atATime: 1,
  });
  if (!isDone) return undefined;
  const state = figures.at(records, asOf);
  return { ...wanted, state, summary: summariseSource(state, query) };
}
