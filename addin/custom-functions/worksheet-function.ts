import type { Text } from '../../core/text';
import type { CellOutcome } from './cell-outcome';
import type { FunctionId } from './function-id';
import type { FunctionSetting } from './function-setting';

/** A range or a single cell as Excel hands it to a function. */
export type Matrix = readonly (readonly unknown[])[];

/** One argument of a worksheet function. */
export interface ParameterDescription {
  readonly name: Text;
  readonly description: Text;
  readonly optional?: boolean;
}

/** An error a worksheet function answers, and when. */
export interface ErrorDescription {
  readonly code: '#VALUE!' | '#N/A' | '#NUM!';
  readonly when: Text;
}

/** A worksheet function: its help, and what it computes. */
export interface WorksheetFunction {
  readonly id: FunctionId;
  readonly description: Text;
  readonly parameters: readonly ParameterDescription[];
  readonly result: Text;
  readonly errors: readonly ErrorDescription[];
  readonly example: { readonly formula: string; readonly gives: Text };
  /** Reads what the whole call needs once; nothing is computed yet. */
  readonly begin: (matrices: readonly Matrix[], setting: FunctionSetting) => Work;
}

/** The rows of a result, made one at a time so that a long call can pause, be cut short or end. */
export interface Work {
  readonly rows: number;
  /** Computes a row; rows are asked for once, from the first on. */
  readonly row: (index: number) => readonly CellOutcome[];
}
