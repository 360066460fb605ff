import type { XlsxPackage } from './read-xlsx-package';
import { localName } from './read-xml';
import type { XlsxSheet } from './read-xlsx-workbook';
import type { TableFinding } from './source-table';

/** What a person should know about the file as a whole: what of it is never run, asked or read. */
export function packageFindings(
  source: Pick<XlsxPackage, 'parts' | 'read'>,
  visible: readonly XlsxSheet[],
  chosen: XlsxSheet,
  named: boolean,
): readonly TableFinding[] {
  const has = (pattern: RegExp): boolean => source.parts.some((part) => pattern.test(part));
  return [
    ...(has(/vbaproject\.bin$|\/macrosheets\//) ? [MACROS] : []),
    ...(has(LINK) ? [asksPrograms(source) ? DDE : LINKS] : []),
    ...(has(/(?:^|\/)(?:connections\.xml$|querytables\/)/) ? [CONNECTIONS] : []),
    ...(has(/\/(?:embeddings|activex)\//) ? [EMBEDDED] : []),
    ...(named || visible.length < 2 ? [] : [otherSheets(visible, chosen)]),
  ];
}

const LINK = /\/externallinks\/[^/]+\.xml$/;

/** Whether a link asks another program (DDE, OLE) rather than a workbook. */
function asksPrograms({ parts, read }: Pick<XlsxPackage, 'parts' | 'read'>): boolean {
  let found = false;
  const open = (name: string): void => {
    found ||= ['ddeLink', 'oleLink'].includes(localName(name));
  };
  for (const part of parts.filter((name) => LINK.test(name))) read(part, { open });
  return found;
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

const DDE: TableFinding = {
  code: 'program-links',
  severity: 'warning',
  message: {
    zh: '文件含有指向其他程序的链接（DDE 或 OLE），这类链接可被用来运行命令；已忽略，读取的是上次保存时的值。请核实文件来源。',
    en: 'The file links to other programs (DDE or OLE), which can be used to run commands; the links were ignored, and the values are those of the last time it was saved. Check where the file comes from.',
  },
};

const CONNECTIONS: TableFinding = {
  code: 'data-connections',
  severity: 'info',
  message: {
    zh: '文件含有外部数据连接；不会连接，读取的是上次保存时的值。',
    en: 'The file has connections to external data; none is opened, and the values are those of the last time it was saved.',
  },
};

const EMBEDDED: TableFinding = {
  code: 'embedded-objects',
  severity: 'info',
  message: {
    zh: '文件含有嵌入的对象或控件；已忽略，只读取单元格。',
    en: 'The file contains embedded objects or controls; they were ignored, only cells are read.',
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
