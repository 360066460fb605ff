import type { Text } from '../../../core/text';

/** The words of the preview's own toolbar. */
export const texts = {
  preview: { zh: '预览', en: 'Preview' },
  notExcel: {
    zh: '这是预览表格，不是 Excel；加载项与在 Excel 中的完全相同。',
    en: 'A preview spreadsheet, not Excel; the add-in is the very one Excel loads.',
  },
  download: { zh: '下载 .xlsx', en: 'Download .xlsx' },
  downloading: { zh: '正在生成…', en: 'Writing…' },
  language: { zh: 'English', en: '中文' },
  languageTitle: { zh: 'Switch to English', en: '切换为中文' },
  dark: { zh: '深色', en: 'Dark' },
  light: { zh: '浅色', en: 'Light' },
  themeTitle: { zh: '切换浅色与深色主题', en: 'Switch between light and dark' },
  width: { zh: '面板宽度', en: 'Pane width' },
  closePane: { zh: '关闭面板', en: 'Close pane' },
  resize: { zh: '拖动以调整面板宽度', en: 'Drag to resize the pane' },
  several: { zh: '多选', en: 'Multi-select' },
  clearFilter: { zh: '清除筛选器', en: 'Clear filter' },
  commandFailed: { zh: '命令没有执行', en: 'The command did not run' },
  unknownCommand: {
    zh: '加载项没有登记这个命令',
    en: 'The add-in has not registered this command',
  },
} as const satisfies Readonly<Record<string, Text>>;
