import type { Finding } from '../../core/finding';

/**
 * Whether a finding keeps an act from being written. What the case still owes (a time to agree) or
 * has come to (a time bar that passed: to be recorded, then rejected) is shown and does not.
 */
export const blocksSaving = ({ severity, code }: Finding): boolean =>
  severity === 'error' && !STANDING.has(code);

const STANDING: ReadonlySet<string> = new Set(['agreed-missing', 'time-bar']);
