import { zoneOf } from '../../../core/date/zone';
import { conditionContext } from '../../../core/record/condition-context';
import { parseRecord } from '../../../core/record/parse-record';
import { sampleRulebook, sampleSource } from '../../support/sample-rulebook';

const zone = zoneOf('Asia/Shanghai');
const raw = {
  fields: { name: '张三', amount: '1000.50元' },
  events: { received: '2026-11-20T01:30:00Z', accepted: '2026-11-21' },
};

describe('conditionContext', () => {
  it('should show events as wall-clock texts and money in yuan', () => {
    const rulebook = sampleRulebook();
    const { record } = parseRecord(raw, rulebook, zone);
    const context = conditionContext(record, rulebook, zone);
    expect(context.events).toEqual({
      received: '2026-11-20T09:30:00',
      accepted: '2026-11-21T00:00:00',
    });
    expect(context.fields).toEqual({ name: '张三', amount: 1000.5 });
    expect(context.level).toBe('');
    expect(record.fields['amount']).toBe(100050);
  });

  it('should show the parameters the ledger is bound to', () => {
    const parameters = [
      { key: 'limit', title: { zh: '上限', en: 'limit' }, type: 'integer' as const, clause: '1' },
    ];
    const rulebook = sampleRulebook({ ...sampleSource(), parameters }, { limit: 3 });
    const { record } = parseRecord({ level: 'major' }, rulebook, zone);
    const context = conditionContext(record, rulebook, zone);
    expect(context.parameters).toEqual({ limit: 3 });
    expect(context.level).toBe('major');
  });
});
