import type { XlsxSheet } from './read-xlsx-workbook';
import type { TableFinding } from './source-table';

/** What a person should know about the file as a whole: macros, links, sheets not read. */
export function packageFindings(
  parts: readonly string[],
  visible: readonly XlsxSheet[],
  chosen: XlsxSheet,
  named: boolean,
): readonly TableFinding[] {
  return [
    ...(parts.some((part) => part.endsWith('vbaproject.bin')) ? [MACROS] : []),
    ...(parts.some((part) => part.includes('/externallinks/')) ? [LINKS] : []),
    ...(named || visible.length < 2 ? [] : [otherSheets(visible, chosen)]),
  ];
}

const MACROS: TableFinding = {
  code: 'macros-ignored',
  severity: 'info',
  message: {
    zh: '文件含有宏；只读取数据，宏不会运行。',
    en: 'The file contains macros; only its data are read, no macro runs.',
  },
};

const LINKS: TableFinding = {
  code: 'external-links',
  severity: 'info',
  message: {
    zh: '文件引用了其他工作簿；读取的是上次保存时的值。',
    en: 'The file refers to other workbooks; the values are those of the last time it was saved.',
  },
};

function otherSheets(visible: readonly XlsxSheet[], chosen: XlsxSheet): TableFinding {
  const others = visible.filter((sheet) => sheet !== chosen).map(({ name }) => `“${name}”`);
  return {
    code: 'other-sheets',
    severity: 'info',
    message: {
      zh: `读取的是工作表“${chosen.name}”；另有：${others.join('、')}。`,
      en: `The worksheet “${chosen.name}” was read; the file also has ${others.join(', ')}.`,
    },
  };
}
