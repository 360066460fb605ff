import type { Finding } from '../../core/finding';
import { en } from '../texts/en';
import { zh } from '../texts/zh';
import type { ServiceTrouble } from './answer';
import { serviceSentence } from './service-sentence';

/** What went wrong with the service, as something that keeps a form from being carried out. */
export const troubleFinding = (trouble: ServiceTrouble): Finding => ({
  code: `service-${trouble.kind}`,
  severity: 'error',
  message: { zh: serviceSentence(trouble, zh), en: serviceSentence(trouble, en) },
});
