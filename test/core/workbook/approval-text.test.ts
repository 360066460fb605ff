import { approvalText } from '../../../core/workbook/approval-text';
import { at, shanghai } from '../../support/clock-setting';
import { sampleRulebook } from '../../support/sample-rulebook';

const record = {
  id: '1',
  fields: {},
  events: {},
  agreed: {},
  extensions: [],
  pauses: [],
  approvals: [
    {
      event: 'handled',
      role: 'manager',
      at: at('2026-11-16T10:00'),
      person: '王某',
      opinion: '照办',
    },
    { event: 'accepted', role: 'clerk', at: at('2026-11-17') },
    { event: 'handled', role: 'board', at: at('2026-11-18') },
  ],
};
const say = (event: string, language: 'zh' | 'en') =>
  approvalText(event, record, { rulebook: sampleRulebook(), zone: shanghai.zone, language });

describe('approvalText', () => {
  it('should say who approved when and with what opinion, in either language', () => {
    expect(say('handled', 'zh')).toBe(
      'manager（中） 王某 2026-11-16 10:00：照办；board 2026-11-18',
    );
    expect(say('accepted', 'en')).toBe('clerk 2026-11-17');
    expect(say('handled', 'en')).toContain('10:00: 照办; board');
  });

  it('should be empty of what nobody approved', () => {
    expect(say('received', 'zh')).toBe('');
    expect(
      approvalText(
        'handled',
        { ...record, approvals: [] },
        { rulebook: sampleRulebook(), zone: shanghai.zone, language: 'zh' },
      ),
    ).toBe('');
  });
});
