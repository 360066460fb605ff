import type { Finding, Severity } from '../finding';
import type { Rulebook } from '../rulebook/rulebook';

/**
 * Findings as a person reads them: errors, warnings, notes; within these in the order in which the
 * rulebook lists fields, events and clocks; then by code.
 */
export function sortFindings<Found extends Finding>(
  findings: readonly Found[],
  { fields, events, clocks }: Rulebook,
): Found[] {
  const keys = [...fields, ...events, ...clocks].map(({ key }) => key);
  const place = (finding: Finding): number => {
    const at = finding.field === undefined ? -1 : keys.indexOf(finding.field);
    return at < 0 ? keys.length : at;
  };
  return [...findings].sort(
    (a, b) =>
      severityOrder[a.severity] - severityOrder[b.severity] ||
      place(a) - place(b) ||
      compareText(a.code, b.code),
  );
}

const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
