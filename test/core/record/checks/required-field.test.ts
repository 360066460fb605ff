import { checkCodes, checkFindings } from '../../../support/check-codes';
import { named, sampleRulebook } from '../../../support/sample-rulebook';

const clause = '1';
const level = 'minor';

describe('requiredField', () => {
  it('should report a required field that is empty', () => {
    const [finding] = checkFindings({ level }, sampleRulebook());
    expect(finding).toEqual({
      code: 'field-required',
      severity: 'error',
      field: 'name',
      clause,
      message: { zh: '“name（中）”未填写：此项必填。', en: '“name” is empty: it is required.' },
    });
    expect(checkCodes({ level, fields: { name: '张三' } }, sampleRulebook())).toEqual([]);
  });

  it('should ask for a field while its condition holds', () => {
    const rulebook = sampleRulebook({
      fields: [
        { key: 'urgent', title: named('urgent'), type: 'yes-no', clause },
        { key: 'reason', title: named('reason'), required: 'fields.urgent == true', clause },
        { key: 'result', title: named('result'), clause },
        { key: 'amount', title: named('amount'), type: 'money', clause },
      ],
    });
    expect(checkCodes({ level, fields: { urgent: true } }, rulebook)).toEqual([
      'field-required:reason',
    ]);
    expect(checkCodes({ level, fields: { urgent: false } }, rulebook)).toEqual([]);
    expect(checkCodes({ level }, rulebook)).toEqual([]);
  });

  it('should ask for what an event needs once it has happened, and name the event', () => {
    const raw = {
      level,
      fields: { name: '张三' },
      events: { received: '2026-11-16', accepted: '2026-11-17', handled: '2026-11-18' },
    };
    const findings = checkFindings(raw, sampleRulebook());
    expect(findings.map(({ code, field }) => [code, field])).toEqual([
      ['field-required', 'result'],
    ]);
    expect(findings[0]?.message.zh).toContain('登记“handled（中）”须先填此项');
  });

  it('should know a required register number from the record itself', () => {
    const rulebook = sampleRulebook({
      fields: [
        { key: 'registerNumber', title: named('number'), use: 'number', required: true, clause },
        { key: 'result', title: named('result'), clause },
        { key: 'urgent', title: named('urgent'), type: 'yes-no', clause },
        { key: 'amount', title: named('amount'), type: 'money', clause },
      ],
    });
    expect(checkCodes({ level }, rulebook)).toEqual(['field-required:registerNumber']);
    expect(checkCodes({ level, number: '7' }, rulebook)).toEqual([]);
  });
});
