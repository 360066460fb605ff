import { extendWording, type ExtendedWording } from './extend-wording';
import { statistics as english } from './statistics-en';
import { statistics as chinese } from './statistics-zh';

/** The wording of the statistics pane. */
export type StatisticsWording = ExtendedWording<{ readonly statistics: typeof chinese }>;

/** The wording of the statistics pane in a language, and in that around a component. */
export const { of: statisticsWordingOf, use: useStatisticsWording } = extendWording({
  zh: { statistics: chinese },
  en: { statistics: english },
});
