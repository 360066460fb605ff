import { stringify } from 'yaml';
import { parseRulebook } from '../../../core/rulebook/parse-rulebook';
import { sampleSource } from '../../support/sample-rulebook';

const base = stringify(sampleSource());
const examples = stringify({ examples: sampleSource().examples });
const read = (changes: string) =>
  parseRulebook(`id: other\nextends: sample\n${changes}${examples}`, (id) =>
    id === 'sample' ? base : undefined,
  );

describe('mergeRulebooks', () => {
  it('should take over what the base says and change what an item of the same key names', () => {
    const { definition, findings } = read(
      'clocks: [{ key: handling, within: { amount: 9, unit: calendar-day } }]\n',
    );
    expect(findings).toEqual([]);
    expect(definition?.id).toBe('other');
    expect(definition?.clocks).toHaveLength(1);
    expect(definition?.clocks[0]?.within).toEqual({ amount: 9, unit: 'calendar-day' });
    expect(definition?.clocks[0]?.from).toBe('received');
  });

  it('should put new items behind and change levels by their code', () => {
    const { definition } = read(
      `levels: [{ code: minor, title: { zh: 一般, en: ordinary } }]
fields: [{ key: extra, title: { zh: 附加, en: extra }, clause: '9' }]
`,
    );
    expect(definition?.levels.map(({ title }) => title.en)).toEqual([
      'major complaint',
      'ordinary',
    ]);
    expect(definition?.fields.at(-1)?.key).toBe('extra');
  });

  it('should remove an item or a whole section', () => {
    const { definition } = read('remove: [fields card, levels]\n');
    expect(definition?.fields.map(({ key }) => key)).not.toContain('card');
    expect(definition?.levels).toEqual([]);
  });

  it('should report a base or an item to remove that is not there, with its line', () => {
    expect(read('remove: [fields nothing]\n').findings).toMatchObject([
      { code: 'remove-unknown', line: 3 },
    ]);
    expect(parseRulebook('id: a\nextends: b\n').findings).toMatchObject([
      { code: 'extends-unknown', line: 2 },
    ]);
  });

  it('should name the line of an inherited trouble by the line that extends', () => {
    const { findings } = read('events: [{ key: handled, requires: [never] }]\n');
    expect(findings).toMatchObject([{ code: 'dangling-field', line: 3 }]);
    const gone = read('remove: [fields result]\n').findings;
    expect(gone).toMatchObject([{ code: 'dangling-field', line: 2 }]);
  });

  it('should refuse two that extend each other', () => {
    const texts: Readonly<Record<string, string>> = {
      a: 'id: a\nextends: b\n',
      b: 'id: b\nextends: a\n',
    };
    const { findings } = parseRulebook(texts['a'] ?? '', (id) => texts[id]);
    expect(findings.map(({ code }) => code)).toContain('extends-unknown');
  });
});
