import type { Language } from '../../core/text';
import type { Problem } from './problem';

export const problemType = 'application/problem+json; charset=utf-8';

/** A problem as `application/problem+json` (RFC 9457), title and detail in one language. */
export function problemJson(problem: Problem, language: Language): Record<string, unknown> {
  const { code, status, title, detail, errors } = problem;
  return {
    type: `urn:complaint-ledger:problem:${code}`,
    title: title[language],
    status,
    detail: detail[language],
    ...(errors && { errors }),
  };
}
