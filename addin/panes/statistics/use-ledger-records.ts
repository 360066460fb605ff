import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { problemText } from '../../app/problem-text';
import { useWording } from '../../texts/texts';
import type { RowChanges } from '../../workbook/changed-rows';
import { watchRegister } from '../../workbook/watch-register';
import type { ReadingProgress } from '../../workbook/paced';
import { readLedgerRecords, type LedgerRecords } from './ledger-records';

/**
 * The records of the register, read when the pane opens, after each change and when asked; and how
 * far a long reading has come.
 */
export function useLedgerRecords(ledger: LedgerSettings) {
  const { texts } = useWording();
  const [read, setRead] = useState<LedgerRecords>();
  const [reading, setReading] = useState<ReadingProgress>();
  const [problem, setProblem] = useState<unknown>();
  const readNext = useMemo(
    () => inTurn(readLedgerRecords(ledger, { onProgress: setReading })),
    [ledger],
  );

  const refresh = useCallback(
    async (changes?: RowChanges) => {
      try {
        setRead(await readNext(changes));
        setProblem(undefined);
      } catch (trouble) {
        setProblem(trouble);
      }
    },
    [readNext],
  );
  useEffect(() => {
    void Promise.resolve().then(() => refresh());
    return watchRegister((changes) => void refresh(changes));
  }, [refresh]);
  const trouble = problem === undefined ? undefined : problemText(problem, texts);
  return { read, reading, trouble, refresh };
}

/** Begins a reading when the one before is done; after one that failed everything is read. */
function inTurn(
  read: (changes?: RowChanges) => Promise<LedgerRecords>,
): (changes?: RowChanges) => Promise<LedgerRecords> {
  let last: Promise<unknown> = Promise.resolve();
  let hasFailed = false;
  const readNow = async (changes?: RowChanges): Promise<LedgerRecords> => {
    try {
      const records = await read(hasFailed ? undefined : changes);
      hasFailed = false;
      return records;
    } catch (problem) {
      hasFailed = true;
      throw problem;
    }
  };
  return (changes) => {
    const next = last.then(() => readNow(changes));
    last = next.catch(() => undefined);
    return next;
  };
}
