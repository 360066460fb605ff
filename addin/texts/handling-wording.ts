import { extendWording, type ExtendedWording } from './extend-wording';
import { handling as english } from './handling-en';
import { handling as chinese } from './handling-zh';

/** The wording of the handling pane. */
export type HandlingWording = ExtendedWording<{ readonly handling: typeof chinese }>;

/** The wording of the handling pane in a language, and in that around a component. */
export const { of: handlingWordingOf, use: useHandlingWording } = extendWording({
  zh: { handling: chinese },
  en: { handling: english },
});
