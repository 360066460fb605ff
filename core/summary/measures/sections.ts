import type { sectionKeys } from '../../rulebook/definition/papers';
import type { Text } from '../../text';
import type { NamedColumn } from '../summary-columns';
import { clockOnTimeRate } from './clock-on-time-rate';
import { closed } from './closed';
import { commentsByOutcome } from './comments-by-outcome';
import { commentsReceived } from './comments-received';
import { copiesRepliedRate } from './copies-replied-rate';
import { copiesSent } from './copies-sent';
import { endedOtherwise } from './ended-otherwise';
import type { Measure } from './measure';
import { moneySum } from './money-sum';
import { open, openAtStart } from './open';
import { openByAge } from './open-by-age';
import { received } from './received';
import { repliesReceived } from './replies-received';
import { dissatisfied, satisfied, unanswered } from './satisfaction-counts';

/** What a regime has that not all have. */
export interface RegimeNames {
  readonly clockNames: readonly NamedColumn[];
  readonly moneyNames: readonly NamedColumn[];
  /** How many copies of a draft were sent out for comments, where it says so. */
  readonly copiesSent?: number | undefined;
}

/** Measures that belong together and stand beside the others. */
export interface Section {
  readonly key: (typeof sectionKeys)[number];
  readonly title: Text;
  readonly measures: readonly Measure[];
  /** Keys of the counts that are the parts of one whole: their shares sum to 100.00 %. */
  readonly parts: readonly string[];
}

/** The sections of a regime's statistics; one without measures is left out. */
export function sectionsOf(names: RegimeNames): readonly Section[] {
  const { clockNames, moneyNames } = names;
  const sections: readonly Section[] = [
    {
      key: 'progress',
      title: { zh: '办理进度', en: 'Progress' },
      measures: [openAtStart, received, closed, endedOtherwise, open],
      parts: [],
    },
    {
      key: 'ageing',
      title: { zh: '未结时长', en: 'Age of open complaints' },
      measures: openByAge,
      parts: openByAge.map(({ key }) => key),
    },
    {
      key: 'satisfaction',
      title: { zh: '满意度分布', en: 'Satisfaction' },
      measures: [satisfied, dissatisfied, unanswered],
      parts: [satisfied.key, dissatisfied.key],
    },
    {
      key: 'comments',
      title: { zh: '意见采纳', en: 'Comments' },
      measures: commentMeasures(names),
      parts: commentsByOutcome.map(({ key }) => key),
    },
    {
      key: 'clocks',
      title: { zh: '各项时限', en: 'On time by clock' },
      measures: clockNames.map(clockOnTimeRate),
      parts: [],
    },
    {
      key: 'money',
      title: { zh: '金额', en: 'Money' },
      measures: moneyNames.map(moneySum),
      parts: [],
    },
  ];
  return sections.filter(({ measures }) => measures.length > 0);
}

function commentMeasures({ copiesSent: sent }: RegimeNames): readonly Measure[] {
  return [
    commentsReceived,
    ...commentsByOutcome,
    ...(sent === undefined ? [] : [copiesSent(sent)]),
    repliesReceived,
    ...(sent === undefined ? [] : [copiesRepliedRate(sent)]),
  ];
}
