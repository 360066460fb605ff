import type { Finding } from '../../core/finding';

/**
 * Whether a finding keeps an act from being written. What the case still owes (a time to agree) or
 * has come to (a time bar that passed: to be recorded, then rejected; a rule broken that belongs to
 * no step) is shown and does not.
 */
export const blocksSaving = ({ severity, code, field }: Finding): boolean =>
  severity === 'error' &&
  !STANDING.has(code) &&
  !(code.startsWith('conflict-') && field === undefined);

const STANDING: ReadonlySet<string> = new Set(['agreed-missing', 'time-bar']);
