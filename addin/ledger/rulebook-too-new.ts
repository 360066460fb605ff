import type { Finding } from '../../core/finding';
import type { Text } from '../../core/text';

/**
 * Says that a ledger runs by an own rulebook this add-in cannot follow.
 *
 * @param what the first thing in it that it does not understand or counts otherwise.
 */
export const rulebookTooNew = (version: string, what: Text): Finding => ({
  code: 'rulebook-too-new',
  severity: 'error',
  message: {
    zh: `台账采用本单位自己的制度（版本 ${version}），这个加载项不能按它计算：${what.zh} 加载项可能太旧，请重新加载面板；仍不行，请管理员更新加载项。`,
    en: `The ledger runs by the office’s own rulebook (version ${version}), which this add-in cannot follow: ${what.en} The add-in may be too old: reload the pane; if that does not help, ask the administrator to update it.`,
  },
});
