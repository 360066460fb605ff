import { parseRecord } from '../../../core/record/parse-record';
import { buildColumns } from '../../../core/summary/build-columns';
import { parsePeriod } from '../../../core/summary/parse-period';
import { summarise } from '../../../core/summary/summarise';
import { instantOf, smallRulebook, smallSetting } from '../../support/small-ledger';

const back = {
  department: '甲科',
  part: 'lead',
  at: '2026-11-03',
  returnedAt: '2026-11-04',
  returnReason: '不属本科',
};
const shared = { department: '乙科', part: 'co', at: '2026-11-03' };
const records = [[back, back], [shared], [], []].map(
  (assignments, index) =>
    parseRecord(
      {
        id: String(index),
        fields: { office: '甲科' },
        events: { received: '2026-11-02' },
        assignments,
      },
      smallRulebook,
      smallSetting.zone,
    ).record,
);

function figures(rulebook: typeof smallRulebook) {
  const asOf = instantOf('2026-11-20T12:00');
  const columns = buildColumns(records, rulebook, smallSetting, asOf);
  const { period } = parsePeriod('2026-11');
  if (period === undefined) throw new Error('the period is a month');
  const { measures, tables } = summarise(columns, { period, groupBy: ['office'] });
  const valueOf = (key: string) => measures.find((one) => one.key === key)?.value;
  return { returned: valueOf('returned'), rate: valueOf('returnRate'), tables };
}

describe('cases given back', () => {
  it('should count a case once, however often it was given back', () => {
    const departments = { clause: '第9条', covers: [] };
    expect(figures({ ...smallRulebook, departments })).toMatchObject({ returned: 1, rate: 0.25 });
  });

  it('should not be measured where the regime says nothing of departments', () => {
    expect(figures(smallRulebook).rate).toBeUndefined();
  });

  it('should count a case that departments share under the one that leads it alone', () => {
    const [table] = figures(smallRulebook).tables;
    const rows = JSON.stringify(table);
    expect(rows).toContain('甲科');
    expect(rows).not.toContain('乙科');
  });
});
