import type { Finding } from '../../core/finding';
import { invalidRequest, type Problem } from './problem';

/** Findings about parts of a request, as errors that point to them. */
export function queryProblem(findings: readonly Finding[], within = ''): Problem {
  return invalidRequest(
    findings.map(({ code, message, field }) => ({
      pointer: field === undefined ? within : `${within}/${field}`,
      code,
      message,
    })),
  );
}
