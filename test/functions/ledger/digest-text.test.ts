import { dutyList } from '../../../core/escalation/duty-list';
import { digestText } from '../../../functions/ledger/digest-text';
import { boundRulebook } from '../../support/addin-ledger';
import { dayOfIso, instantOf, shanghai } from '../../support/clock-setting';

const asOf = instantOf('2026-11-20T05:30');
const digest = (done: boolean): string =>
  digestText('酒店', [], {
    asOf,
    zone: shanghai.zone,
    withinDays: 3,
    duties: dutyList(
      boundRulebook('hotel'),
      done ? [{ duty: 'weekly-compilation', day: dayOfIso('2026-11-16'), at: asOf, by: '' }] : [],
      shanghai,
      asOf,
      dayOfIso('2026-11-16'),
    ),
  });

describe('digestText', () => {
  it('should list the duties that are owed, in both languages', () => {
    expect(digest(false)).toContain(
      '职责 1 项：\n- 每周周末汇总本周受理的投诉 | 2026-11-16至2026-11-22：已做0次，至少1次，最迟2026-11-22 | 临期\n',
    );
    expect(digest(false)).toContain('Duties: 1\n');
  });

  it('should leave out what is done', () => {
    expect(digest(true)).not.toContain('职责');
  });
});
