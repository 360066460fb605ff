import { changed, lintCodes } from '../../../support/lint-codes';

const events = { received: '2026-11-20T09:00' };
const clocks = { handling: { state: 'running' } };
const grant = { amount: 1, requestedAt: '2026-11-20', approvedBy: 'manager' };
const approval = { event: 'handled', role: 'manager', at: '2026-11-20' };

describe('exampleReference', () => {
  it.each([
    [{ record: { events: { taken: '2026-11-20' } } }, 'record.events.taken'],
    [{ record: { events, fields: { colour: 'red' } } }, 'record.fields.colour'],
    [{ record: { events, level: 'huge' } }, 'record.level'],
    [{ record: { events, agreed: { walking: '2026-11-20' } } }, 'record.agreed.walking'],
    [
      { record: { events, extensions: [{ clock: 'walking', ...grant }] } },
      'record.extensions.0.clock',
    ],
    [
      { record: { events, approvals: [{ ...approval, event: 'taken' }] } },
      'record.approvals.0.event',
    ],
    [{ record: { events, approvals: [{ ...approval, role: 'king' }] } }, 'record.approvals.0.role'],
    [{ parameters: { limit: 3 } }, 'parameters.limit'],
    [{ expect: { clocks: { ...clocks, walking: { state: 'met' } } } }, 'expect.clocks.walking'],
    [{ expect: { clocks, promotions: ['up'] } }, 'expect.promotions.0'],
    [{ expect: { clocks, suggestedLevel: 'huge' } }, 'expect.suggestedLevel'],
  ])('should report the unknown name in %j', (change, place) => {
    expect(lintCodes(changed('examples', change))).toEqual([
      `example-reference@examples.0.${place}`,
    ]);
  });
});
