import { explainReadings } from '../../../core/clock/explain/explain-readings';
import { bindRulebook } from '../../../core/rulebook/bind-rulebook';
import { ambiguityId } from '../../../core/rulebook/choices';
import type { Rulebook } from '../../../core/rulebook/rulebook';
import { clockSource, rulebookWith } from '../../support/clock-case';
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

describe('what a clock leaves open', () => {
  const title = (zh: string, en: string) => ({ zh, en });
  const parameter = (key: string) => ({
    key,
    title: title(key, key),
    type: 'number' as const,
    default: 5,
    clause: '一',
  });
  const open = (name: string, key: string) => ({
    question: title(`${name}未写明。`, `${name} is not stated.`),
    choice: title('五。', 'Five.'),
    alternatives: [{ title: title('九', 'nine'), set: { [key]: 9 } }],
  });
  const rulebook = rulebookWith(
    [
      clockSource({ amount: { parameter: 'days' }, unit: 'working-day' }),
      clockSource(
        { amount: 3, unit: 'working-day' },
        { key: 'large', when: 'fields.amount > parameters.limit', to: 'answered' },
      ),
      clockSource({ amount: 3, unit: 'working-day' }, { key: 'plain', from: 'answered' }),
    ],
    {
      parameters: [parameter('days'), parameter('limit'), parameter('other')],
      fields: [{ key: 'amount', title: title('数额', 'Amount'), type: 'number', clause: '一' }],
      ambiguities: [open('日数', 'days'), open('限额', 'limit'), open('其他', 'other')],
    },
  );
  const said = (choices: Rulebook['choices'] = {}) =>
    rulebook.clocks.map((clock) =>
      explainReadings(clock, { ...rulebook, choices }).map(({ kind, text }) => [
        kind,
        text.zh,
        text.en,
      ]),
    );

  it('should be said of its amount, and of its condition', () => {
    const words = (name: string) => [
      'reading',
      `原文未明确：${name}未写明。本台账未作决定，按默认：五。`,
      `The document leaves open: ${name} is not stated. Undecided in this ledger, so the default holds: Five.`,
    ];
    expect(said()).toEqual([[words('日数')], [words('限额')], []]);
  });

  it('should be said with what the ledger has settled on, in both languages', () => {
    expect(said({ '日数未写明。': '九' })[0]).toEqual([
      [
        'reading',
        '原文未明确：日数未写明。本台账选定：九',
        'The document leaves open: 日数 is not stated. This ledger has settled on: nine',
      ],
    ]);
  });
});
