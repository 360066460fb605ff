import { explainReadings } from '../../../core/clock/explain/explain-readings';
import { bindRulebook } from '../../../core/rulebook/bind-rulebook';
import { ambiguityId } from '../../../core/rulebook/choices';
import { readRulebook } from '../../support/read-rulebook';

const definition = readRulebook('gov-construction-tipoff');
const days = definition.ambiguities.find(({ alternatives }) => alternatives.length > 0);

/** What is said of the clocks that run by the number of days left open, and of the others. */
function saidBy(words: string) {
  const choices = days && words !== '' ? { [ambiguityId(days)]: words } : {};
  const { rulebook } = bindRulebook(definition, {}, [], choices);
  if (!rulebook) throw new Error('The rulebook does not bind.');
  const said = rulebook.clocks.map((clock) => ({
    uses: JSON.stringify(definition.clocks.find(({ key }) => key === clock.key)).includes(
      'complexDays',
    ),
    texts: explainReadings(clock, rulebook).map(({ text }) => text.zh),
  }));
  return {
    users: said.filter(({ uses }) => uses).flatMap(({ texts }) => texts),
    others: said.filter(({ uses }) => !uses).flatMap(({ texts }) => texts),
  };
}

describe('explainReadings', () => {
  it('should say of a clock how the ledger reads what its amount leaves open', () => {
    const { users, others } = saidBy('30天');
    expect(users.length).toBeGreaterThan(0);
    for (const text of users) expect(text).toMatch(/未写明。本台账选定：30天$/);
    expect(others).toEqual([]);
  });

  it('should say that nobody decided and the default holds', () => {
    for (const text of saidBy('').users) {
      expect(text).toMatch(/本台账未作决定，按默认：复杂案件60天。$/);
    }
  });
});
