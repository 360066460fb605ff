import type { Finding } from '../../../core/finding';
import { handling as en } from '../../texts/handling-en';
import { handling as zh } from '../../texts/handling-zh';

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
  message: { zh: zh[key], en: en[key] },
});
