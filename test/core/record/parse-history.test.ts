import { parseRecord } from '../../../core/record/parse-record';
import type { RawRecord } from '../../../core/record/record';
import { at, shanghai } from '../../support/clock-setting';
import { sampleRulebook } from '../../support/sample-rulebook';

const parse = (raw: RawRecord) => parseRecord(raw, sampleRulebook(), shanghai.zone);

describe('parseRecord', () => {
  it('should read a list of times as one event that happened more than once', () => {
    const { record, findings } = parse({
      events: { received: ['2026-11-23 09:00', '2026-11-20 09:00', '', '2026-11-21'] },
    });
    expect(findings).toEqual([]);
    expect(record.events['received']).toEqual(at('2026-11-23T09:00'));
    expect(record.occurrences).toEqual({
      received: [at('2026-11-20T09:00'), at('2026-11-21')],
    });
  });

  it('should read earlier times that stand apart, and say which cannot be read', () => {
    const { record, findings } = parse({
      events: { received: '2026-11-23 09:00' },
      occurrences: { received: ['2026-11-20 09:00', 'soon'] },
    });
    expect(findings.map(({ code, field }) => `${code}:${field}`)).toEqual([
      'date-unreadable:received',
    ]);
    expect(record.occurrences).toEqual({ received: [at('2026-11-20T09:00')] });
  });

  it('should not keep a list of one or none as earlier occurrences', () => {
    const { record } = parse({ events: { received: ['2026-11-23 09:00'], accepted: [] } });
    expect(record.events).toEqual({ received: at('2026-11-23T09:00') });
    expect(record).not.toHaveProperty('occurrences');
  });

  it('should read changes of level and corrections in the order they were made', () => {
    const { record, findings } = parse({
      levelChanges: [
        { from: 'minor', to: '重大投诉', at: '2026-11-22', by: '李四', reason: '升级' },
        { to: 'minor', at: '2026-11-20', by: '', reason: '' },
      ],
      corrections: [
        {
          event: 'received',
          old: '2026-11-20',
          new: '2026-11-19 10:00',
          at: '2026-11-21',
          by: '李四',
          reason: '邮戳',
        },
      ],
    });
    expect(findings).toEqual([]);
    expect(record.levelChanges?.map(({ to }) => to)).toEqual(['minor', 'major']);
    expect(record.levelChanges?.[1]).toEqual({
      from: 'minor',
      to: 'major',
      at: at('2026-11-22'),
      by: '李四',
      reason: '升级',
    });
    expect(record.corrections).toEqual([
      {
        event: 'received',
        old: at('2026-11-20'),
        new: at('2026-11-19T10:00'),
        at: at('2026-11-21'),
        by: '李四',
        reason: '邮戳',
      },
    ]);
  });

  it('should leave out and report what says nothing', () => {
    const { record, findings } = parse({
      levelChanges: [{ from: 'minor', to: 'other', at: '2026-11-22' }],
      corrections: [{ event: 'unknown', old: '2026-11-20', new: '2026-11-19', at: '2026-11-21' }],
      pauses: [{ from: '2026-11-20', recordedAt: 'later' }],
    });
    expect(findings.map(({ code }) => code)).toEqual([
      'date-unreadable',
      'level-unknown',
      'record-shape',
    ]);
    expect(record).not.toHaveProperty('levelChanges');
    expect(record).not.toHaveProperty('corrections');
    expect(record.pauses).toEqual([]);
  });

  it('should read why, when and by whom a pause was entered', () => {
    const { record } = parse({
      pauses: [
        { from: '2026-11-20', ground: 'appraisal', recordedAt: '2026-11-21 09:00', by: '李四' },
      ],
    });
    expect(record.pauses).toEqual([
      {
        from: at('2026-11-20'),
        reason: '',
        ground: 'appraisal',
        recordedAt: at('2026-11-21T09:00'),
        by: '李四',
      },
    ]);
  });
});
