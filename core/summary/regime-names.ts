import type { Rulebook } from '../rulebook/rulebook';
import { moneyNames } from './build-money-column';
import type { RegimeNames } from './measures/sections';

/** What a regime has to measure that not all have. */
export function regimeNames(rulebook: Rulebook): RegimeNames {
  return {
    clockNames: rulebook.clocks.map(({ key, title }) => ({ key, title })),
    moneyNames: moneyNames(rulebook),
    copiesSent: rulebook.statistics.comments?.sent,
  };
}
