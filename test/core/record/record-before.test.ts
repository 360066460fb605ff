import { recordBefore } from '../../../core/record/record-before';
import type { ComplaintRecord } from '../../../core/record/record';
import { at, shanghai } from '../../support/clock-setting';

const record: ComplaintRecord = {
  id: '1',
  fields: {},
  events: { received: at('2026-11-16'), reopened: at('2026-11-20') },
  agreed: {},
  extensions: [],
  pauses: [],
};
const before = (approvals: ComplaintRecord['approvals']) =>
  recordBefore(
    { ...record, ...(approvals && { approvals }) },
    { event: 'reopened', time: at('2026-11-20') },
    shanghai.zone,
  );

describe('recordBefore', () => {
  it('should keep what was approved before the reopening', () => {
    const early = { event: 'answered', role: 'manager', at: at('2026-11-18') };
    const late = { ...early, at: at('2026-11-21') };
    expect(before([early, late]).approvals).toEqual([early]);
    expect(before([late])).not.toHaveProperty('approvals');
    expect(before(undefined)).not.toHaveProperty('approvals');
  });
});
