import type { Language } from '../text';

/** The sheets of a ledger by key, in the ledger's language. */
export const sheetNames = (language: Language): Readonly<Record<SheetKey, string>> =>
  names[language];

export type SheetKey =
  'register' | 'calendar' | 'history' | 'settings' | 'choices' | 'rulebook' | 'sync';

const names: Record<Language, Record<SheetKey, string>> = {
  zh: {
    register: '台账',
    calendar: '日历',
    history: '历史',
    settings: '设置',
    choices: '选项',
    rulebook: '制度',
    sync: '同步',
  },
  en: {
    register: 'Register',
    calendar: 'Calendar',
    history: 'Changes',
    settings: 'Settings',
    choices: 'Choices',
    rulebook: 'Rulebook',
    sync: 'Sync',
  },
};

/** Names of the native tables, the same in every language. */
export const tableNames = {
  register: 'ComplaintLedger',
  history: 'LedgerHistory',
  restDays: 'LedgerRestDays',
} as const;
