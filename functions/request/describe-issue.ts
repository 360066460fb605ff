import type * as z from 'zod';
import { shapeFaults } from '../../core/rulebook/shape-fault';
import type { RequestError } from './problem';

/** Tells an issue of a request's schema as what was found and what was expected, with where. */
export function describeIssue(issue: z.core.$ZodIssue, within = ''): readonly RequestError[] {
  return shapeFaults(issue).map(({ path, code, message }) => ({
    pointer: within + pointerOf(path),
    code,
    message,
  }));
}

/** A path as JSON pointer (RFC 6901). */
function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
