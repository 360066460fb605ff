import { assessRecord } from '../../../core/clock/assess-record';
import { explainClock } from '../../../core/clock/explain-clock';
import { previewChange } from '../../../core/clock/preview-change';
import { bindRulebook } from '../../../core/rulebook/bind-rulebook';
import { registerLayout } from '../../../core/workbook/register-layout';
import { registerRow } from '../../../core/workbook/register-row';
import { recordOf, type CaseFacts } from '../../support/clock-case';
import { instantOf } from '../../support/clock-setting';
import { officeLedger } from '../../support/office-ledger';
import { readRulebook } from '../../support/read-rulebook';
import { dueText } from '../../../core/clock/due-text';
import { zh } from '../../support/explanation';

const definition = readRulebook('government-message-board');
const until = instantOf('2026-11-20T12:00');
const now = instantOf('2026-11-22T12:00');
const bound = (reply: number, earlier: Parameters<typeof bindRulebook>[2] = []) => {
  const { rulebook } = bindRulebook(definition, { replyWorkingDays: reply }, earlier);
  if (!rulebook) throw new Error('The rulebook does not bind.');
  return officeLedger(rulebook);
};
const before = bound(15);
const after = bound(10, [{ until, version: '0', parameters: { replyWorkingDays: 15 } }]);

const received = '2026-11-02T09:00';
const open = recordOf({ events: { received } });
const ending = definition.events.find(({ ends }) => ends === 'closed')?.key ?? '';
const endedAt = (time: string): CaseFacts => ({ events: { received, [ending]: time } });
const replyOf = (facts: CaseFacts, ledger = after) => {
  const state = assessRecord(recordOf(facts), ledger.rulebook, ledger, now).clocks.find(
    ({ clock }) => clock.key === 'reply',
  );
  if (!state?.due) throw new Error('No due.');
  return { state, due: dueText(state.due, ledger.zone) };
};

describe('parameters that take the place of others', () => {
  it('should leave the result of a record alone that ended before', () => {
    const facts = endedAt('2026-11-19T10:00');
    expect(replyOf(facts)).toMatchObject({ due: '2026-11-23', state: { light: 'blue' } });
    expect(replyOf(facts, bound(10))).toMatchObject({
      due: '2026-11-16',
      state: { light: 'purple' },
    });
  });

  it('should count for records that are open, or end later', () => {
    expect(replyOf({ events: { received } }).due).toBe('2026-11-16');
    expect(replyOf(endedAt('2026-11-20T12:00')).due).toBe('2026-11-16');
  });

  it('should be explained by what was in force, under the version of then', () => {
    const facts = endedAt('2026-11-19T10:00');
    const { state } = replyOf(facts);
    const steps = explainClock(state, recordOf(facts), after.rulebook, after);
    expect(zh(steps).at(-1)).toContain('11月23日');
    expect(zh(steps).join('')).toContain('15');
  });

  it('should be previewed on open records only', () => {
    const records = [open, recordOf(endedAt('2026-11-19T10:00'))];
    const changes = previewChange(records, before, after, now);
    expect(changes.map(({ clock }) => clock.key)).toEqual(['reply']);
    expect(changes[0]).toMatchObject({ before: { light: 'green' }, after: { light: 'red' } });
  });

  it('should keep the dues of records that ended before as values in the register', () => {
    const layout = registerLayout(after, now);
    const at = layout.columns.findIndex(({ key }) => key === 'due:reply');
    const cellOf = (facts: CaseFacts) =>
      registerRow(recordOf(facts), layout, now, { row: 1, version: 1 })[at];
    expect(cellOf(endedAt('2026-11-19T10:00'))).toBe(46_349);
    expect(cellOf({ events: { received } })).toMatchObject({ value: 46_342 });
  });

  it('should say by the present value what an earlier one cannot say any more', () => {
    const odd = bound(10, [{ until, version: '0', parameters: { replyWorkingDays: 'x', old: 1 } }]);
    expect(replyOf(endedAt('2026-11-19T10:00'), odd).due).toBe('2026-11-16');
  });
});
