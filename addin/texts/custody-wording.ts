import { custody as english } from './custody-en';
import { custody as chinese } from './custody-zh';
import { extendWording, type ExtendedWording } from './extend-wording';

/** The wording of what is said of the keeping of records. */
export type CustodyWording = ExtendedWording<{ readonly custody: typeof chinese }>;

/** The wording of the keeping of records in a language, and in that around a component. */
export const { of: custodyWordingOf, use: useCustodyWording } = extendWording({
  zh: { custody: chinese },
  en: { custody: english },
});
