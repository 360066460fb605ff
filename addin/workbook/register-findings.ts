import type { Finding } from '../../core/finding';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { registerColumns } from '../../core/workbook/register-columns';
import { tableNames } from '../../core/workbook/sheet-names';

/** The register's table is no longer in the workbook. */
export const registerMissing: Finding = {
  code: 'register-missing',
  severity: 'error',
  message: {
    zh: `找不到登记表（表格“${tableNames.register}”）：它可能已被删除、改名或转换为区域。请撤销该操作。`,
    en: `The register (table “${tableNames.register}”) cannot be found: it may have been deleted, renamed or converted to a range. Please undo that.`,
  },
};

/** Columns without which a row cannot be read or written. */
export function columnsMissing(keys: readonly string[], { rulebook }: LedgerSettings): Finding {
  const headers = (language: 'zh' | 'en') =>
    registerColumns(rulebook, language)
      .filter(({ key }) => keys.includes(key))
      .map(({ header }) => `“${header}”`);
  return {
    code: 'columns-missing',
    severity: 'error',
    message: {
      zh: `登记表缺少列：${headers('zh').join('、')}。请撤销删除，或恢复原来的列名。`,
      en: `The register lacks columns: ${headers('en').join(', ')}. Undo the deletion or restore the headers.`,
    },
  };
}

/** Something stands below the table, where the new rows would go. */
export const rowsBelowTaken = (row: number): Finding => ({
  code: 'rows-below-taken',
  severity: 'error',
  message: {
    zh: `登记表下方第 ${row} 行起有其他内容，没有写入。请先把它移到别处。`,
    en: `There is other content below the register from row ${row} on; nothing was written. Move it elsewhere first.`,
  },
});
