import { checkCodes, checkFindings } from '../../../support/check-codes';
import { sampleRulebook } from '../../../support/sample-rulebook';

const rulebook = sampleRulebook();
const codes = (fields: Readonly<Record<string, unknown>>) =>
  checkCodes({ level: 'minor', fields: { name: '张三', ...fields } }, rulebook);

describe('choiceValue', () => {
  it('should report a value that is none of the choices, and list them', () => {
    expect(codes({ kind: '质量' })).toEqual([]);
    const [finding] = checkFindings(
      { level: 'minor', fields: { name: '张三', kind: '价格' } },
      rulebook,
    );
    expect(finding).toMatchObject({
      code: 'field-choice',
      severity: 'error',
      field: 'kind',
      clause: '1',
    });
    expect(finding?.message.zh).toBe('“kind（中）”为“价格”，应为：质量、服务。');
    expect(finding?.message.en).toBe('“kind” is “价格”, expected: quality, service.');
  });
});

describe('numberRange', () => {
  it.each([
    [{ count: 1 }, []],
    [{ count: 10 }, []],
    [{ count: 0 }, ['field-range:count']],
    [{ count: 11 }, ['field-range:count']],
    [{ amount: '5000元' }, []],
    [{ amount: '5000.01元' }, ['field-range:amount']],
    [{ amount: -1 }, ['field-range:amount']],
  ])('should judge %j, both ends included', (fields, expected) => {
    expect(codes(fields)).toEqual(expected);
  });

  it('should speak of money in yuan', () => {
    const [finding] = checkFindings(
      { level: 'minor', fields: { name: '张三', amount: 6000 } },
      rulebook,
    );
    expect(finding?.message.en).toBe('“amount” is 6000, expected 0 to 5000.');
  });
});

describe('phoneFormat', () => {
  it('should warn, but not block', () => {
    expect(codes({ phone: '13800138000' })).toEqual([]);
    const [finding] = checkFindings(
      { level: 'minor', fields: { name: '张三', phone: '1380013' } },
      rulebook,
    );
    expect(finding).toMatchObject({ code: 'field-phone', severity: 'warning', field: 'phone' });
  });
});

describe('idCardFormat', () => {
  it('should report a wrong number without repeating it', () => {
    expect(codes({ card: '11010519491231002X' })).toEqual([]);
    const fields = { name: '张三', card: '110105194912310021' };
    const [finding] = checkFindings({ level: 'minor', fields }, rulebook);
    expect(finding).toMatchObject({ code: 'field-id-card', severity: 'error', field: 'card' });
    expect(JSON.stringify(finding)).not.toContain('110105194912310021');
  });
});
