import { parseRecord } from '../../../core/record/parse-record';
import { buildColumns } from '../../../core/summary/build-columns';
import { countedRecords } from '../../../core/summary/counted-records';
import { allMeasures } from '../../../core/summary/measures/measures';
import { parseQuery } from '../../../core/summary/parse-query';
import { summarise, type Summary, type SummaryQuery } from '../../../core/summary/summarise';
import { draftEntries, type DraftEntry } from '../../support/draft-comments';
import { boundRulebook } from '../../support/sample-ledger';
import { instantOf, periodOf, smallRulebook, smallSetting } from '../../support/small-ledger';

const NOW = instantOf('2026-11-22T12:00');
const regime = boundRulebook('gb5-feedback-summary');

function columnsOf(entries: readonly DraftEntry[], rulebook = regime) {
  const records = entries.map((raw) => parseRecord(raw, rulebook, smallSetting.zone).record);
  return buildColumns(records, rulebook, smallSetting, NOW);
}

const summaryOf = (
  entries = draftEntries,
  query: Partial<SummaryQuery> = {},
  rulebook = regime,
): Summary =>
  summarise(columnsOf(entries, rulebook), {
    period: periodOf('2026-10'),
    groupBy: [],
    ...query,
  });

const figures = ({ sections }: Summary) =>
  Object.fromEntries(
    (sections.find(({ key }) => key === 'comments')?.measures ?? []).map((measure) => [
      measure.key,
      [measure.value, measure.share],
    ]),
  );

describe('what became of comments on a draft', () => {
  it('should be the 305 comments of the statement, to the last hundredth', () => {
    const shown = figures(summaryOf());
    expect(shown).toEqual({
      commentsReceived: [305, undefined],
      commentsAdopted: [116, 38.03],
      commentsPartlyAdopted: [90, 29.51],
      commentsNotAdopted: [66, 21.64],
      commentsOther: [33, 10.82],
      commentsUndecided: [0, 0],
      copiesSent: [126, undefined],
      repliesReceived: [60, undefined],
      copiesRepliedRate: [60 / 126, undefined],
    });
  });

  it('should compare what was counted with earlier periods, but not what was stated', () => {
    const measures = summaryOf().sections.flatMap((section) => section.measures);
    const before = (wanted: string) =>
      measures.find(({ key }) => key === wanted)?.previous.value ?? null;
    expect([before('commentsAdopted'), before('copiesRepliedRate')]).toEqual([0, 0]);
    expect(before('copiesSent')).toBeNull();
  });

  it('should not depend on the order of the records', () => {
    expect(figures(summaryOf([...draftEntries].reverse()))).toEqual(figures(summaryOf()));
  });

  it('should keep what is not decided yet in the whole of which the shares are', () => {
    const undecided = draftEntries.slice(0, 1).map(({ fields, ...rest }) => ({
      ...rest,
      id: 'new',
      fields: { entry: fields['entry'] ?? '', comment: '新意见', unit: '单位甲' },
    }));
    const shown = figures(summaryOf([...draftEntries.slice(0, 1), ...undecided]));
    expect(shown['commentsReceived']).toEqual([2, undefined]);
    expect(shown['commentsAdopted']).toEqual([1, 50]);
    expect(shown['commentsUndecided']).toEqual([1, 50]);
  });

  it('should count a comment once where two conditions hold, by the first of them', () => {
    const { comments } = regime.statistics;
    if (!comments) throw new Error('The regime counts no comments.');
    const rulebook = {
      ...regime,
      statistics: { comments: { ...comments, partlyAdopted: comments.adopted } },
    };
    const shown = figures(summaryOf(draftEntries.slice(0, 3), {}, rulebook));
    expect(shown['commentsAdopted']).toEqual([3, 100]);
    expect(shown['commentsPartlyAdopted']).toEqual([0, 0]);
  });

  it('should have no figures of an empty period but the copies that went out', () => {
    const shown = figures(summaryOf(draftEntries, { period: periodOf('2026-09') }));
    expect(shown['commentsAdopted']).toEqual([0, null]);
    expect(shown['copiesSent']).toEqual([126, undefined]);
    expect(shown['copiesRepliedRate']).toEqual([0, undefined]);
  });

  it('should say of a group what became of its comments, but not how many copies went out', () => {
    const { query } = parseQuery(
      {
        period: '2026-10',
        groupBy: 'entry',
        measures: 'commentsAdopted,repliesReceived,copiesSent,copiesRepliedRate',
      },
      regime,
    );
    if (!query) throw new Error('The query of the test is wrong.');
    const rows = summarise(columnsOf(draftEntries), query).tables[0]?.rows ?? [];
    const valueOf = (name: string, key: string) =>
      rows.find(({ keys }) => keys[0] === name)?.values[key]?.value;
    expect(valueOf('修改意见', 'commentsAdopted')).toBe(116);
    expect(valueOf('回函', 'repliesReceived')).toBe(60);
    expect(valueOf('回函', 'copiesSent')).toBeNull();
    expect(valueOf('回函', 'copiesRepliedRate')).toBeNull();
  });

  it('should lead to the records behind each count, and to none behind a stated number', () => {
    const columns = columnsOf(draftEntries);
    const behind = (key: string, side: 'numerator' | 'denominator') => {
      const measure = allMeasures(columns).find((candidate) => candidate.key === key);
      if (!measure) throw new Error(key);
      const group = { period: periodOf('2026-10'), keys: [], holds: () => true };
      return countedRecords(columns, measure, side, group).length;
    };
    expect(behind('commentsAdopted', 'numerator')).toBe(116);
    expect(behind('copiesRepliedRate', 'numerator')).toBe(60);
    expect(behind('copiesRepliedRate', 'denominator')).toBe(0);
    expect(behind('copiesSent', 'numerator')).toBe(0);
    const stated = summaryOf().sections.flatMap(({ measures }) =>
      measures.filter((measure) => measure.stated).map(({ key }) => key),
    );
    expect(stated).toEqual(['copiesSent', 'copiesRepliedRate']);
  });

  it('should stand beside named measures where they are asked for', () => {
    const keys = (query: Partial<SummaryQuery>) =>
      summaryOf(draftEntries, query).sections.map(({ key }) => key);
    expect(keys({ measures: ['received'] })).toEqual([]);
    expect(keys({ measures: ['received'], sections: ['comments'] })).toEqual(['comments']);
  });

  it('should be left out where a regime gathers none, and without replies where it counts none', () => {
    const none = summarise(columnsOf([], smallRulebook), {
      period: periodOf('2026-10'),
      groupBy: [],
    });
    expect(none.sections.map(({ key }) => key)).not.toContain('comments');
    const sheet = boundRulebook('draft-feedback-form');
    const shown = figures(
      summaryOf(
        [
          {
            id: '1',
            fields: { draft: '条例', unit: '环保局', comment: '改', disposition: '部分采纳' },
            events: { received: '2026-10-08T09:00:00' },
          },
          {
            id: '2',
            fields: { draft: '条例', unit: '农业局', comment: '无意见' },
            events: { received: '2026-10-08T09:00:00' },
          },
        ],
        {},
        sheet,
      ),
    );
    expect(shown).toEqual({
      commentsReceived: [1, undefined],
      commentsAdopted: [0, 0],
      commentsPartlyAdopted: [1, 100],
      commentsNotAdopted: [0, 0],
      commentsOther: [0, 0],
      commentsUndecided: [0, 0],
    });
  });
});
