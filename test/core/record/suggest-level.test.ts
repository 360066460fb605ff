import { zoneOf } from '../../../core/date/zone';
import { parseRecord } from '../../../core/record/parse-record';
import { suggestLevel } from '../../../core/record/suggest-level';
import { sampleRulebook } from '../../support/sample-rulebook';

const zone = zoneOf('Asia/Shanghai');
const rulebook = sampleRulebook();
const suggest = (fields: Readonly<Record<string, unknown>>) =>
  suggestLevel(parseRecord({ fields }, rulebook, zone).record, rulebook, zone);

describe('suggestLevel', () => {
  it.each([
    [{ amount: '1000元' }, 'major'],
    [{ amount: '999.99元' }, 'minor'],
    [{ amount: 5, urgent: true }, 'major'],
    [{ urgent: true }, 'major'],
    [{ urgent: false }, undefined],
    [{}, undefined],
  ])('should suggest for %j the first level whose rule holds: %s', (fields, expected) => {
    expect(suggest(fields)).toBe(expected);
  });
});
