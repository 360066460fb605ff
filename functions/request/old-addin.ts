import { addinVersionHeader } from '../../core/version/version-headers';
import { compareVersions, parseVersion } from '../../core/version/version';
import type { Problem } from './problem';

/**
 * Refuses an add-in from before the oldest one the service takes. A call without a version, or with
 * one that cannot be read, is a program's and is answered.
 */
export function oldAddin(headers: Pick<Headers, 'get'>, oldest: string): Problem | undefined {
  const [found, least] = [
    parseVersion(headers.get(addinVersionHeader) ?? ''),
    parseVersion(oldest),
  ];
  if (!found || !least || compareVersions(found, least) >= 0) return undefined;
  return refused(found.join('.'), oldest);
}

function refused(found: string, oldest: string): Problem {
  return {
    kind: 'problem',
    code: 'addin-too-old',
    status: 426,
    title: { zh: '加载项版本过旧', en: 'The add-in is too old' },
    detail: {
      zh: `本面板的版本是 ${found}，服务要求 ${oldest} 或更新的版本。请重新加载面板，或关闭后重新打开；已录入的内容都在本工作簿中，更新后自动继续同步。`,
      en: `This pane is version ${found}; the service needs ${oldest} or later. Reload the pane, or close and reopen it. What was entered is in this workbook and is synced once the pane is up to date.`,
    },
  };
}
