import type { Answer } from './call-api';
import { valueAt } from './value-at';

/** What must not be seen of the inside in an answer: statements, drivers, paths, stacks, addresses. */
const INSIDE =
  /SELECT|INSERT|ECONN|SQLSTATE|node_modules|\bat \w+ \(|\/tmp|postgres|pglite|azurite|127\.0\.0\.1/i;

/** Expects a problem that says, in the language asked for, which part is down, and when to try again. */
export function expectPartDown(answer: Answer, code: string, language: 'zh' | 'en'): void {
  expect([answer.status, valueAt(answer.json, 'type')]).toEqual([
    code.endsWith('slow') ? 504 : 503,
    `urn:complaint-ledger:problem:${code}`,
  ]);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  const detail = String(valueAt(answer.json, 'detail'));
  if (language === 'zh') expect(detail).toMatch(/。$/);
  else expect(detail).toMatch(/^The .*\.$/);
  expect(JSON.stringify(answer.json)).not.toMatch(INSIDE);
}
