import type { Texts } from '../texts/texts';
import type { ServiceTrouble } from './answer';
import { isTooOld } from './too-old';

/** A sentence that tells what went wrong with the service and that nothing is lost. */
export function serviceSentence(trouble: ServiceTrouble, texts: Texts): string {
  if (trouble.kind === 'signed-out') return texts.service.signedOut;
  if (trouble.kind === 'refused') {
    return isTooOld(trouble) ? trouble.detail : texts.service.refused(trouble.detail);
  }
  return `${texts.service[trouble.kind]}${texts.common.stop}${texts.service.nothingLost}`;
}
