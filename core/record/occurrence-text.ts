import type { Text } from '../text';

/** Which time something took place, as it stands behind its name. */
export const occurrenceText = (times: number): Text => ({
  zh: `（第 ${times} 次）`,
  en: ` (time ${times})`,
});
