import { blocksSaving } from '../../../addin/ledger/blocks-saving';
import type { Finding } from '../../../core/finding';

const finding = (code: string, more: Partial<Finding> = {}): Finding => ({
  code,
  severity: 'error',
  message: { zh: '错误', en: 'wrong' },
  ...more,
});

describe('blocksSaving', () => {
  it('should hold back errors of the entry, and steps without approval or against a rule', () => {
    expect(blocksSaving(finding('event-order'))).toBe(true);
    expect(blocksSaving(finding('approval-missing', { field: 'answered' }))).toBe(true);
    expect(blocksSaving(finding('conflict-two-persons', { field: 'investigated' }))).toBe(true);
  });

  it('should let pass what is advised, and what the case owes or has come to', () => {
    expect(blocksSaving(finding('conflict-x', { severity: 'warning', field: 'answered' }))).toBe(
      false,
    );
    expect(blocksSaving(finding('conflict-promised'))).toBe(false);
    expect(blocksSaving(finding('agreed-missing', { field: 'handling' }))).toBe(false);
    expect(blocksSaving(finding('time-bar', { field: 'filing' }))).toBe(false);
  });
});
