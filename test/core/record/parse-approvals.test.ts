import { parseRecord } from '../../../core/record/parse-record';
import type { RawRecord } from '../../../core/record/record';
import { at, shanghai } from '../../support/clock-setting';
import { sampleRulebook } from '../../support/sample-rulebook';

const parse = (approvals: RawRecord['approvals'], extra: RawRecord = {}) =>
  parseRecord({ ...extra, approvals }, sampleRulebook(), shanghai.zone);

describe('parseApprovals', () => {
  it('should read who approved which event when, oldest first', () => {
    const { record, findings } = parse([
      { event: 'handled', role: ' manager ', at: '2026-11-20', person: '', opinion: ' ' },
      { event: 'accepted', role: 'clerk', at: '2026-11-18 09:30', person: '王某', opinion: '同意' },
    ]);
    expect(findings).toEqual([]);
    expect(record.approvals).toEqual([
      {
        event: 'accepted',
        role: 'clerk',
        at: at('2026-11-18T09:30'),
        person: '王某',
        opinion: '同意',
      },
      { event: 'handled', role: 'manager', at: at('2026-11-20') },
    ]);
  });

  it.each([
    [{ event: 'danced', role: 'manager', at: '2026-11-20' }, 'record-shape:approvals'],
    [{ event: 'handled', role: '', at: '2026-11-20' }, 'record-shape:approvals'],
    [{ event: 'handled', role: 'manager', at: 'soon' }, 'date-unreadable:handled'],
    [{ event: 'handled', role: 'manager' }, 'date-unreadable:handled'],
  ])('should report and leave out %j', (entry, expected) => {
    const { record, findings } = parse([entry]);
    expect(findings.map(({ code, field }) => `${code}:${field}`)).toEqual([expected]);
    expect(record).not.toHaveProperty('approvals');
  });

  it('should say nothing of an empty list, and report what is no list', () => {
    expect(parse([]).record).not.toHaveProperty('approvals');
    const raw: unknown = { approvals: 'all of them' };
    const { findings } = parseRecord(raw as RawRecord, sampleRulebook(), shanghai.zone);
    expect(findings.map(({ field }) => field)).toEqual(['approvals']);
  });
});
