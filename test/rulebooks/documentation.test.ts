import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statutoryDays } from '../../calendars/statutory-days';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import { runExample } from '../../core/example/run-example';
import { parseRulebook } from '../../core/rulebook/parse-rulebook';

describe('docs/rulebooks.md', () => {
  const text = readFileSync(join(__dirname, '../../docs/rulebooks.md'), 'utf8');
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
  const { definition, findings } = parseRulebook(yaml);

  it('should begin with a rulebook that comes through the door without a finding', () => {
    expect(findings).toEqual([]);
  });

  it('should show worked examples that hold', () => {
    const calendar = compileCalendar(
      { kind: 'cn-statutory', closures: [], extraWorkdays: [], hours: defaultHours },
      statutoryDays,
    );
    const examples = definition?.examples ?? [];
    expect(examples).toHaveLength(2);
    for (const example of examples) {
      expect(definition && runExample(example, definition, calendar)).toEqual([]);
    }
  });

  it('should report what does not hold and where', () => {
    const calendar = compileCalendar(
      { kind: 'cn-statutory', closures: [], extraWorkdays: [], hours: defaultHours },
      statutoryDays,
    );
    const example = definition?.examples[0];
    if (!definition || !example) throw new Error('no example');
    const wrong = { ...example, expect: { ...example.expect, raisedTo: 'minor', number: '1' } };
    expect(runExample(wrong, definition, calendar)).toEqual([
      { path: ['expect', 'raisedTo'], expected: 'minor', actual: 'major' },
      { path: ['expect', 'number'], expected: '1', actual: '261120042' },
    ]);
  });
});
