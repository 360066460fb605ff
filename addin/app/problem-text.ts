import type { Texts } from '../texts/texts';

/** A sentence for trouble nobody expected: Excel's own words if it was Excel. */
export function problemText(problem: unknown, texts: Texts): string {
  if (isOfficeError(problem)) return texts.problems.office(`${problem.message}（${problem.code}）`);
  return texts.problems.unexpected(problem instanceof Error ? problem.message : String(problem));
}

interface OfficeError {
  readonly message: string;
  readonly code: string;
}

const isOfficeError = (problem: unknown): problem is OfficeError =>
  problem instanceof Error && 'code' in problem && typeof problem.code === 'string';
