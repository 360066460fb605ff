import { parseRecord } from '../../../core/record/parse-record';
import type { ComplaintRecord } from '../../../core/record/record';
import { recordJson } from '../../../core/record/record-json';
import { at, shanghai } from '../../support/clock-setting';
import { sampleRulebook } from '../../support/sample-rulebook';

describe('recordJson', () => {
  it('should give a record that reads back the same, with all that it was before', () => {
    const record: ComplaintRecord = {
      id: '1',
      level: 'major',
      fields: {},
      events: { received: at('2026-11-20T17:59:00') },
      agreed: {},
      extensions: [],
      pauses: [
        {
          from: at('2026-11-20'),
          to: at('2026-11-22T09:00'),
          reason: '送检',
          ground: 'appraisal',
          recordedAt: at('2026-11-21T09:00'),
          by: '李四',
        },
      ],
      occurrences: { received: [at('2026-11-18'), at('2026-11-19T08:00')] },
      approvals: [
        {
          event: 'handled',
          role: 'manager',
          at: at('2026-11-20T17:00'),
          person: '王某',
          opinion: '同意',
        },
        { event: 'accepted', role: 'clerk', at: at('2026-11-21') },
      ],
      assignments: [
        { department: '甲科', part: 'lead', at: at('2026-11-20T18:00'), by: '李四' },
        {
          department: '乙科',
          part: 'co',
          at: at('2026-11-21'),
          due: at('2026-11-25'),
          done: at('2026-11-24T09:00'),
        },
        {
          department: '丙科',
          part: 'co',
          at: at('2026-11-22'),
          returnedAt: at('2026-11-23T10:00'),
          returnedBy: '赵六',
          returnReason: '不属本科',
        },
      ],
      levelChanges: [{ from: 'minor', to: 'major', at: at('2026-11-21'), by: '', reason: '' }],
      corrections: [
        {
          event: 'received',
          old: at('2026-11-20'),
          new: at('2026-11-20T17:59'),
          at: at('2026-11-21T09:00'),
          by: '李四',
          reason: '邮戳',
        },
      ],
    };
    const json = recordJson(record, shanghai.zone);
    expect(parseRecord(json, sampleRulebook(), shanghai.zone)).toEqual({ record, findings: [] });
    expect(json.occurrences).toEqual({
      received: ['2026-11-18', '2026-11-19T08:00:00+08:00'],
    });
  });
});
