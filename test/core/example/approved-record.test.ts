import { approvedRecord } from '../../../core/example/approved-record';
import { zoneOf } from '../../../core/date/zone';
import { rulebookDefinition } from '../../../core/rulebook/definition';
import {
  named,
  sampleDefinition,
  sampleRulebook,
  sampleSource,
} from '../../support/sample-rulebook';

const [received, accepted, ...others] = sampleSource().events;
if (!received || !accepted) throw new Error('the sample has two events');
const rulebook = sampleRulebook({
  events: [received, { ...accepted, approvedBy: ['manager', 'clerk'] }, ...others],
});
const recordOf = (record: object) => {
  const example = { title: named('an example'), asOf: '2026-11-22', record, expect: {} };
  const [read] = rulebookDefinition.parse({ ...sampleSource(), examples: [example] }).examples;
  return (read ?? sampleDefinition().examples[0])?.record;
};
const approvalsOf = (record: object) => {
  const read = recordOf(record);
  return read && approvedRecord(read, rulebook, zoneOf('Asia/Shanghai')).approvals;
};

describe('approvedRecord', () => {
  it('should count what needs approval as approved each time, by the first role', () => {
    expect(approvalsOf({ events: { received: '2026-11-20', accepted: '2026-11-21' } })).toEqual([
      { event: 'accepted', role: 'manager', at: '2026-11-21' },
    ]);
    expect(
      approvalsOf({ events: { received: '2026-11-20', accepted: ['2026-11-21', '2026-11-22'] } }),
    ).toHaveLength(2);
    expect(approvalsOf({ events: { received: '2026-11-20' } })).toBeUndefined();
  });

  it('should leave an example alone that states its approvals, or that there are none', () => {
    const events = { received: '2026-11-20', accepted: '2026-11-21' };
    const own = [{ event: 'accepted', role: 'clerk', at: '2026-11-20' }];
    expect(approvalsOf({ events, approvals: own })).toEqual(own);
    expect(approvalsOf({ events, approvals: [] })).toEqual([]);
  });
});
