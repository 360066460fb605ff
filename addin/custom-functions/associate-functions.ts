import type { LedgerSession } from '../ledger/ledger-session';
import type { Wording } from '../texts/texts';
import { isFault, type CellFault, type CellOutcome } from './cell-outcome';
import { functionDescriptions } from './metadata';
import type { Matrix } from './spread-over';

/** What Excel takes for a cell of a function's result. */
type CellResult = string | number | boolean | CustomFunctions.Error;

/**
 * Ties the worksheet functions to their names in the shared runtime. What they compute with is
 * fetched at the first call, so that it costs the pane nothing.
 *
 * @param wording answers the wording of error sentences.
 */
export function associateFunctions(session: LedgerSession, wording: () => Wording): void {
  for (const { id, parameters } of functionDescriptions) {
    CustomFunctions.associate(id, async (...args: unknown[]): Promise<CellResult[][]> => {
      const [{ computeFunction }, { functionSetting }] = await Promise.all([
        import('./compute-function'),
        import('./open-setting'),
      ]);
      const matrices = parameters.map((_, index) => matrixOf(args[index]));
      const setting = functionSetting(await session.ready(), wording());
      return computeFunction(id, matrices, setting).map((row) => row.map(cellResult));
    });
  }
}

/** A left-out argument is a blank cell. */
const matrixOf = (argument: unknown): Matrix =>
  Array.isArray(argument)
    ? argument.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]))
    : [[argument]];

const cellResult = (outcome: CellOutcome): CellResult =>
  isFault(outcome)
    ? new CustomFunctions.Error(
        errorCodes(outcome),
        outcome.fault === 'number' ? undefined : outcome.message,
      )
    : outcome;

/** Excel shows a sentence with #VALUE! and #N/A only. */
function errorCodes({ fault }: CellFault): CustomFunctions.ErrorCode {
  switch (fault) {
    case 'value':
      return CustomFunctions.ErrorCode.invalidValue;
    case 'unavailable':
      return CustomFunctions.ErrorCode.notAvailable;
    case 'number':
      return CustomFunctions.ErrorCode.invalidNumber;
  }
}
