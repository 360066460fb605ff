import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseRulebook } from '../../../core/rulebook/parse-rulebook';
import { readRulebookText } from '../../support/read-rulebook';
import { sampleSource } from '../../support/sample-rulebook';

const text = () => readRulebookText('government-message-board');

describe('parseRulebook', () => {
  it('should read a file with its defaults filled in', () => {
    const { definition, findings } = parseRulebook(stringify(sampleSource()));
    expect(findings).toEqual([]);
    expect(definition).toMatchObject({
      id: 'sample',
      calendar: 'cn-statutory',
      zone: 'Asia/Shanghai',
    });
    expect(definition?.clocks[0]).toMatchObject({
      roll: 'forward',
      pausable: false,
      cancelledBy: [],
    });
  });

  it('should report YAML that cannot be read, with its line', () => {
    const { definition, findings } = parseRulebook(
      'id: x\ntitle: { zh: 一, en: [\nkind: rulebook\n',
    );
    expect(definition).toBeUndefined();
    expect(findings[0]).toMatchObject({ code: 'yaml-syntax', severity: 'error' });
    expect(findings[0]?.line).toBeGreaterThanOrEqual(2);
  });

  it('should report a key that stands twice', () => {
    const { findings } = parseRulebook(`${text()}\nversion: '2'\n`);
    expect(findings[0]).toMatchObject({ code: 'yaml-syntax' });
    expect(findings[0]?.message.en).toContain('unique');
  });

  it('should report what the schema refuses, on the line it stands on, in both languages', () => {
    const lines = text().split('\n');
    const at = lines.findIndex((line) => line.includes('unit: working-day'));
    const changed = text().replace('unit: working-day', 'unit: fortnight');
    const { definition, findings } = parseRulebook(changed);
    expect(definition).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'rulebook-shape', line: at + 1 });
    expect(findings[0]?.message.en).toContain('clocks.0.within.unit');
    expect(findings[0]?.message.zh).toContain(
      'clocks.0.within.unit：内容为 "fortnight"，应为：minute',
    );
  });

  it('should say what is missing and what it should be', () => {
    const { findings } = parseRulebook(text().replace(/^kind: .*\n/m, ''));
    expect(findings.map(({ message }) => message)).toEqual([
      {
        zh: 'kind：缺少此项，应为：rulebook | letters | template | form | comments | dataset。',
        en: 'kind: It is missing, expected: rulebook | letters | template | form | comments | dataset.',
      },
    ]);
  });

  it('should report an unknown key rather than pass over it', () => {
    const { findings } = parseRulebook(
      text().replace('calendar: cn-statutory', 'calender: cn-statutory'),
    );
    expect(findings.map(({ message }) => message.en).join()).toContain('calender');
  });

  it('should report lint findings on the line of the item, and still give the definition', () => {
    const changed = text().replace('to: replied', 'to: answered');
    const line = changed.split('\n').findIndex((row) => row.includes('to: answered')) + 1;
    const { definition, findings } = parseRulebook(changed);
    expect(definition?.id).toBe('government-message-board');
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'dangling-event', field: 'reply', line }),
    );
  });

  it('should merge anchors, so that examples can share a record', () => {
    const source = stringify(sampleSource()).replace('record:', 'record: &shared');
    expect(parseRulebook(source).findings).toEqual([]);
    const merged = 'base: &a { zh: 一, en: one }\nid: { <<: *a, en: two }\n';
    expect(parseRulebook(merged).findings[0]?.code).toBe('rulebook-shape');
  });

  it('should refuse a file that unfolds without end', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
      .concat(
        'bcdefgh'.split('').map((name, at) => {
          const before = 'abcdefg'.charAt(at);
          return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
        }),
      )
      .join('\n');
    expect(parseRulebook(bomb).definition).toBeUndefined();
    expect(parseRulebook(bomb).findings.length).toBeGreaterThan(0);
  });

  it('should never throw, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.json()), (source) => {
        expect(parseRulebook(source).findings.length).toBeGreaterThan(0);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
