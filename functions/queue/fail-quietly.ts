import type { InvocationContext } from '@azure/functions';
import { logLine } from '../request/log-line';

/**
 * Lets work fail without its words: the runtime logs what an error says, and that of a database, a
 * mail server or a parser quotes what somebody wrote. What the log may say of it is said here.
 */
export function failQuietly<Given>(
  work: (given: Given, context: InvocationContext) => unknown,
): (given: Given, context: InvocationContext) => Promise<void> {
  return async (given, context) => {
    try {
      await work(given, context);
    } catch (error) {
      const { functionName } = context;
      context.error(logLine('job-failed', { function: functionName }, error));
      throw new Error(`job-failed: ${functionName}`);
    }
  };
}
