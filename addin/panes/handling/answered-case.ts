import type { CaseContext } from './case-context';

/** What the sections of a case work with that ask for numbers. */
export interface AnsweredCase extends CaseContext {
  /** 1-based row of the register. */
  readonly row: number;
  /** Numbers typed for the inputs that formulas ask for, as typed. */
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswers: (answers: Readonly<Record<string, string>>) => void;
}

/** The answers that are numbers. */
export const readAnswers = (
  answers: Readonly<Record<string, string>>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([, text]) => text.trim() !== '' && Number.isFinite(Number(text)))
      .map(([key, text]) => [key, Number(text)]),
  );
