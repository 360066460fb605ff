import type { Finding } from '../../../core/finding';

/** Tells what is wrong with the approval of an event, to stand at its fields, from the rest. */
export function approvalFindings(
  findings: readonly Finding[],
  event: string,
): { readonly ofApproval: readonly Finding[]; readonly others: readonly Finding[] } {
  const isOfApproval = ({ code, field }: Finding): boolean =>
    field === event && code.startsWith('approval-');
  return {
    ofApproval: findings.filter(isOfApproval),
    others: findings.filter((finding) => !isOfApproval(finding)),
  };
}
