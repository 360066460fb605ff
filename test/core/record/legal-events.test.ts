import { zoneOf } from '../../../core/date/zone';
import { legalEvents } from '../../../core/record/legal-events';
import { parseRecord } from '../../../core/record/parse-record';
import type { Rulebook } from '../../../core/rulebook/rulebook';
import { sampleRulebook, sampleSource } from '../../support/sample-rulebook';

const zone = zoneOf('Asia/Shanghai');
const legal = (
  events: readonly string[],
  rulebook: Rulebook = sampleRulebook(),
  level = 'minor',
) => {
  const times = Object.fromEntries(events.map((key) => [key, '2026-11-20']));
  const { record } = parseRecord({ events: times, level }, rulebook, zone);
  return legalEvents(record, rulebook, zone).map(({ key }) => key);
};

describe('legalEvents', () => {
  it.each([
    [[], ['received']],
    [['received'], ['accepted', 'rejected']],
    [
      ['received', 'accepted'],
      ['rejected', 'handled'],
    ],
    [['received', 'rejected'], []],
    [['received', 'accepted', 'handled'], ['visited']],
    [['received', 'accepted', 'handled', 'visited'], []],
  ])('should allow after %j: %j', (events, expected) => {
    expect(legal(events)).toEqual(expected);
  });

  it('should leave out what the record does not call for', () => {
    const events = sampleSource().events.map((event) =>
      event.key === 'accepted' ? { ...event, when: 'level == "major"' } : event,
    );
    const conditional = sampleRulebook({ events });
    expect(legal(['received'], conditional, 'minor')).toEqual(['rejected']);
    expect(legal(['received'], conditional, 'major')).toEqual(['accepted', 'rejected']);
  });
});
