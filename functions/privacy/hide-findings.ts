import type { Finding } from '../../core/finding';
import type { Text } from '../../core/text';

/**
 * Findings as a caller may see them who does not see some values of the record: those about such a
 * value say no more than that it breaks a rule, and no other quotes one.
 *
 * @param hidden keys of what the caller does not see.
 * @param values texts of what stands there.
 */
export function hideFindings(
  findings: readonly Finding[],
  hidden: readonly string[],
  values: readonly string[],
): readonly Finding[] {
  if (hidden.length === 0) return findings;
  return findings.map((finding) => {
    const { field, message } = finding;
    const isAbout = field !== undefined && hidden.includes(field);
    const isQuoted = values.some(
      (value) => value !== '' && (message.zh.includes(value) || message.en.includes(value)),
    );
    return isAbout || isQuoted ? { ...finding, message: unseen } : finding;
  });
}

const unseen: Text = {
  zh: '有一项您无权查看的内容不合规则；请有权限的同事核对。',
  en: 'Something you may not see breaks a rule; ask a colleague who may to look at it.',
};
