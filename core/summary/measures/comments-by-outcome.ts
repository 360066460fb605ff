import type { Text } from '../../text';
import type { RecordMark } from '../record-marks';
import { markCount } from '../tallies/mark-count';
import type { CountMeasure } from './measure';

const outcome = (mark: RecordMark, key: string, title: Text): CountMeasure => ({
  key,
  title,
  definition: {
    zh: `期间内收到的意见中“${title.zh}”的条数；占比为其占期间内收到的意见条数的百分比`,
    en: `Of comments received in the period: those “${title.en}”; the share is of all these comments`,
  },
  kind: 'count',
  tally: markCount(mark),
  additive: true,
  needs: mark,
});

/** Comments by what became of them; each is in exactly one, so that they add up to all. */
export const commentsByOutcome: readonly CountMeasure[] = [
  outcome('commentAdopted', 'commentsAdopted', { zh: '采纳', en: 'Adopted' }),
  outcome('commentPartlyAdopted', 'commentsPartlyAdopted', {
    zh: '部分采纳',
    en: 'Partly adopted',
  }),
  outcome('commentNotAdopted', 'commentsNotAdopted', { zh: '未采纳', en: 'Not adopted' }),
  outcome('commentOther', 'commentsOther', { zh: '其他', en: 'Other' }),
  outcome('commentUndecided', 'commentsUndecided', { zh: '尚未处理', en: 'Not yet decided' }),
];
