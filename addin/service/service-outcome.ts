import type { Outcome } from '../controls/outcome-message';
import type { Texts } from '../texts/texts';
import type { ServiceTrouble } from './answer';
import { serviceSentence } from './service-sentence';
import { isTooOld } from './too-old';

/** What went wrong with the service, with a way to reload the pane where that is the remedy. */
export const serviceOutcome = (trouble: ServiceTrouble, texts: Texts): Outcome => ({
  intent: 'warning',
  text: serviceSentence(trouble, texts),
  ...(isTooOld(trouble) && { reload: true }),
});
