import { noticeWorkbook } from '../../../core/paper/notice-workbook';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import type { LedgerNotice } from '../../service/parse-notices';
import { writePapers } from '../../workbook/write-papers';

/** Writes a notice into the workbook as a sheet ready to print, in the ledger's language. */
export function printNotice(
  { title, number, text }: LedgerNotice,
  { name, language, rulebook }: LedgerSettings,
): Promise<readonly string[]> {
  const notice = { title: title[language], number, text: text[language] };
  const head = { ledgerName: name, rulebookTitle: rulebook.title[language], language };
  return writePapers((taken) => noticeWorkbook(notice, { ...head, taken }));
}
