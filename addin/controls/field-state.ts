import type { FieldProps } from '@fluentui/react-field';
import type { Finding } from '../../core/finding';
import type { Wording } from '../texts/texts';

/** How a control shows its finding: state, sentence and clause; nothing when there is none. */
export function fieldState(
  finding: Finding | undefined,
  { say, texts }: Wording,
): Pick<FieldProps, 'validationState' | 'validationMessage'> {
  if (!finding) return {};
  const clause = finding.clause === undefined ? '' : ` ${texts.common.clause(finding.clause)}`;
  return {
    validationState:
      finding.severity === 'error' ? 'error' : finding.severity === 'warning' ? 'warning' : 'none',
    validationMessage: say(finding.message) + clause,
  };
}
