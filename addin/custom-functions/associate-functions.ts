import type { LedgerSession } from '../ledger/ledger-session';
import type { Wording } from '../texts/texts';
import { isFault, type CellError, type CellFault, type CellOutcome } from './cell-outcome';
import { functionIds } from './function-id';
import type { Matrix } from './worksheet-function';

/** What Excel takes for a cell of a function's result. */
type CellResult = string | number | boolean | CellError;

/** What Excel hands over after the arguments; hosts before CustomFunctionsRuntime 1.5 know no preview. */
interface Invocation {
  readonly isInValuePreview?: unknown;
  onCanceled?: () => void;
}

/**
 * Ties the worksheet functions to their names in the shared runtime. What they compute with is
 * fetched at the first call, so that it costs the pane nothing.
 *
 * @param wording answers the wording of error sentences where there is no ledger.
 */
export function associateFunctions(session: LedgerSession, wording: () => Wording): void {
  for (const id of functionIds) {
    CustomFunctions.associate(id, async (...args: unknown[]): Promise<CellResult[][]> => {
      const { matrices, invocation } = readArguments(args);
      const isCanceled = watchCancellation(invocation);
      const [{ beginFunction }, { computeInSlices }, { functionSetting }] = await Promise.all([
        import('./compute-function'),
        import('./compute-in-slices'),
        import('./open-setting'),
      ]);
      const setting = functionSetting(await session.ready(), wording());
      const isPreview = Boolean(invocation?.isInValuePreview);
      const limits = { isCanceled, isPreview, now: () => performance.now() };
      const rows = await computeInSlices(beginFunction(id, matrices, setting), limits);
      return rows?.map((row) => row.map(cellResult)) ?? [[nothing()]];
    });
  }
}

function readArguments(args: readonly unknown[]): {
  readonly matrices: readonly Matrix[];
  readonly invocation?: Invocation;
} {
  const last = args.at(-1);
  if (typeof last !== 'object' || last === null || Array.isArray(last)) {
    return { matrices: args.map(matrixOf) };
  }
  return { matrices: args.slice(0, -1).map(matrixOf), invocation: last };
}

function watchCancellation(invocation: Invocation | undefined): () => boolean {
  let isCanceled = false;
  if (invocation) {
    invocation.onCanceled = () => {
      isCanceled = true;
    };
  }
  return () => isCanceled;
}

/** A left-out argument is a blank cell. */
const matrixOf = (argument: unknown): Matrix =>
  Array.isArray(argument)
    ? argument.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]))
    : [[argument ?? undefined]];

/** Excel no longer looks at the answer of a call it has cancelled. */
const nothing = (): CellError => new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);

const cellResult = (outcome: CellOutcome): CellResult =>
  isFault(outcome)
    ? new CustomFunctions.Error(
        errorCode(outcome),
        outcome.fault === 'number' ? undefined : outcome.message,
      )
    : outcome;

/** Excel shows a sentence with #VALUE! and #N/A only. */
function errorCode({ fault }: CellFault): CustomFunctions.ErrorCode {
  switch (fault) {
    case 'value':
      return CustomFunctions.ErrorCode.invalidValue;
    case 'unavailable':
      return CustomFunctions.ErrorCode.notAvailable;
    case 'number':
      return CustomFunctions.ErrorCode.invalidNumber;
  }
}
