import type { Finding } from '../../core/finding';
import type { Text } from '../../core/text';

const tooNew = { code: 'rulebook-too-new', severity: 'error' } as const;

/** Whether what is found is that this add-in is too old for a ledger's rulebook. */
export const isTooNew = (findings: readonly Finding[]): boolean =>
  findings.some(({ code }) => code === tooNew.code);

const REMEDY: Text = {
  zh: '加载项可能太旧，请重新加载面板；仍不行，请管理员更新加载项。',
  en: 'The add-in may be too old: reload the pane; if that does not help, ask the administrator to update it.',
};

/**
 * Says that a ledger runs by an own rulebook this add-in cannot follow.
 *
 * @param what the first thing in it that it does not understand or counts otherwise.
 */
export const rulebookTooNew = (version: string, what: Text): Finding => ({
  ...tooNew,
  message: {
    zh: `台账采用本单位自己的制度（版本 ${version}），这个加载项不能按它计算：${what.zh} ${REMEDY.zh}`,
    en: `The ledger runs by the office’s own rulebook (version ${version}), which this add-in cannot follow: ${what.en} ${REMEDY.en}`,
  },
});

/** Says that a ledger runs by a rulebook that does not come with this add-in. */
export const rulebookNotHere = (id: string, version: string): Finding => ({
  ...tooNew,
  message: {
    zh: `台账采用的制度“${id}”（版本 ${version}）不在这个加载项里。${REMEDY.zh}`,
    en: `The ledger runs by the rulebook “${id}” (version ${version}), which this add-in does not have. ${REMEDY.en}`,
  },
});
