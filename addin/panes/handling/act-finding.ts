import type { Finding } from '../../../core/finding';
import { en } from '../../texts/en';
import { zh } from '../../texts/zh';

/** What a form of the handling pane misses, before the core is asked. */
export const actFinding = (
  code: string,
  key:
    | 'amountMissing'
    | 'reasonMissing'
    | 'levelMissing'
    | 'groundMissing'
    | 'eventMissing'
    | 'approvalMissing'
    | 'departmentMissing'
    | 'giveBackReasonMissing',
): Finding => ({
  code,
  severity: 'error',
  message: { zh: zh.handling[key], en: en.handling[key] },
});
