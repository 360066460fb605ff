import type { Language } from '../text';

/** How a yes-or-no field stands in a cell. */
export const yesNo = (value: boolean, language: Language): string =>
  language === 'zh' ? (value ? '是' : '否') : value ? 'Yes' : 'No';
