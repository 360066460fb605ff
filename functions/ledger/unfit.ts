import type { Finding } from '../../core/finding';
import { unprocessable, type Problem } from '../request/problem';

/** Findings about a part of a request, which therefore cannot be processed. */
export function unfit(place: string, findings: readonly Finding[]): Problem {
  return unprocessable(
    findings.map(({ code, message, field }) => ({
      pointer: field === undefined ? place : `${place}/${field}`,
      code,
      message,
    })),
  );
}
