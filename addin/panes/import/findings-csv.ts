import type { RowFinding } from '../../../core/record/import-rows';
import { beginsLikeFormula } from '../../../core/workbook/begins-like-formula';
import type { Wording } from '../../texts/texts';

/**
 * The findings of a file as a table in text form that Excel opens in any language.
 *
 * @returns CSV with a byte order mark, one line a finding, cells that begin like a formula defused.
 */
export function findingsCsv(findings: readonly RowFinding[], { say, texts }: Wording): string {
  const header = texts.import.csvHeader;
  const lines = findings.map(({ row, column, severity, message, code }) => [
    String(row),
    column ?? '',
    texts.severities[severity],
    say(message),
    code,
  ]);
  return `\uFEFF${[header, ...lines].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}`;
}

function csvCell(text: string): string {
  const safe = beginsLikeFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
