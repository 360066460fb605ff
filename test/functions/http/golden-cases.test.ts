import { callApi } from '../../support/functions/call-api';
import { testPorts } from '../../support/functions/test-ports';
import { valueAt } from '../../support/functions/value-at';
import type { GoldenCase } from '../../support/golden-cases';
import { expectedOf, golden, goldenRegimes, rawRecord } from '../../support/golden-doors';
import { readRulebook, rulebookIds } from '../../support/read-rulebook';

const { rulebooks, ...others } = testPorts(undefined);
/** A clock of the golden files is a regime of its own here, named by its key. */
const ports = {
  ...others,
  rulebooks: {
    ...rulebooks,
    read: (id: string) => {
      for (const { definition } of goldenRegimes) {
        const clocks = definition.clocks.filter(({ key }) => key === id);
        if (clocks.length > 0) return Promise.resolve({ ...definition, clocks });
      }
      return rulebooks.read(id);
    },
  },
};

async function answerOf(one: GoldenCase) {
  const { rulebook = one.clock, parameters, zone, calendar, asOf } = one;
  const { json } = await callApi(ports, 'POST /api/deadlines', {
    json: {
      rulebook,
      parameters,
      record: rawRecord(one),
      asOf,
      ...(zone !== undefined && { timeZone: zone }),
      ...(calendar && { calendar }),
    },
  });
  const clock = clockOf(json, one.clock);
  const remaining = valueAt(clock, 'remaining') as { amount: number; unit: string } | undefined;
  const due = valueAt(clock, 'dueText');
  return {
    ...(due !== undefined && { due }),
    state: valueAt(clock, 'state'),
    light: valueAt(clock, 'light'),
    ...(remaining && { remaining: `${remaining.amount} ${remaining.unit}` }),
    certain: valueAt(clock, 'calendarCertain'),
  };
}

function clockOf(json: unknown, key: string): unknown {
  const clocks = valueAt(json, 'clocks');
  const found: unknown = Array.isArray(clocks)
    ? clocks.find((clock: unknown) => valueAt(clock, 'key') === key)
    : undefined;
  if (found === undefined) throw new Error(`No clock ${key} in ${JSON.stringify(json)}`);
  return found;
}

describe('POST /api/deadlines', () => {
  it('should give what every golden case expects', async () => {
    expect(golden.cases.length).toBeGreaterThanOrEqual(400);
    const wrong: unknown[] = [];
    for (const one of golden.cases) {
      const [answer, expected] = [await answerOf(one), expectedOf(one)];
      if (JSON.stringify(answer) !== JSON.stringify(expected)) {
        wrong.push({ file: one.file, title: one.title, answer, expected });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('should give what the worked examples of every rulebook expect', async () => {
    let compared = 0;
    const wrong: unknown[] = [];
    for (const id of rulebookIds()) {
      for (const { title, parameters, asOf, record, expect: wanted } of readRulebook(id).examples) {
        const { json } = await callApi(ports, 'POST /api/deadlines', {
          json: { rulebook: id, parameters, record, asOf },
        });
        for (const [key, { state, due, light }] of Object.entries(wanted.clocks)) {
          compared += 1;
          const clock = clockOf(json, key);
          const shown = (valueAt(clock, 'dueText') as string | undefined) ?? 'none';
          const isSame =
            valueAt(clock, 'state') === state &&
            (due === undefined || shown.slice(0, due.length) === due) &&
            (light === undefined || valueAt(clock, 'light') === light);
          if (!isSame) wrong.push({ id, title: title.en, key, state, due, light, clock });
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(2 * rulebookIds().length);
  });
});
