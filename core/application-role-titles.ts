import type { Text } from './text';

/** What the application roles are called wherever a person reads of them. */
export const applicationRoleTitles = {
  Clerk: { zh: '登记员', en: 'Clerks' },
  Handler: { zh: '经办人', en: 'Handlers' },
  Manager: { zh: '管理人员', en: 'Managers' },
  Records: { zh: '档案管理人员', en: 'Records managers' },
  Job: { zh: '定时任务', en: 'Scheduled work' },
} as const satisfies Readonly<Record<string, Text>>;

export type ApplicationRole = keyof typeof applicationRoleTitles;
