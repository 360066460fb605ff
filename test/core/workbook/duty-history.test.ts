import { dutyList } from '../../../core/escalation/duty-list';
import { dutyLine, readDutyHistory } from '../../../core/workbook/duty-history';
import { historyRow } from '../../../core/workbook/history-sheet';
import { boundRulebook } from '../../support/addin-ledger';
import { dayOfIso } from '../../support/clock-setting';
import { officeLedger, officeNow } from '../../support/office-ledger';

const ledger = officeLedger(boundRulebook('hotel'));
const { zone, rulebook } = ledger;

describe('the duties in the history', () => {
  const state = dutyList(rulebook, [], ledger, officeNow, dayOfIso('2026-11-16')).at(-1);
  if (!state) throw new Error('No duty.');

  it('should read back what was marked, and since when there is a history', () => {
    const line = dutyLine(state, ledger, { at: officeNow, who: '李四', action: '履行职责' });
    expect(line).toMatchObject({ number: '', action: '履行职责', who: '李四', reason: '' });
    const { marks, since } = readDutyHistory([historyRow(line)], zone);
    expect(marks).toEqual([
      { duty: state.duty.key, day: state.period.from, at: officeNow, by: '李四' },
    ]);
    expect(since).toBe(zone.toDay(officeNow));
    expect(dutyList(rulebook, marks, ledger, officeNow, 0).at(-1)).toMatchObject({
      done: 1,
      light: 'blue',
    });
  });

  it('should leave other lines and empty ones alone', () => {
    expect(readDutyHistory([['', '', '', '', '', '', '', '', '']], zone)).toEqual({ marks: [] });
    const other = [46_000, '', 'r1', '登记', '', '', '2026-11-16', '', ''];
    expect(readDutyHistory([other], zone).marks).toEqual([]);
  });
});
