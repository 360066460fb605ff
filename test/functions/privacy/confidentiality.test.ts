import { zoneOf } from '../../../core/date/zone';
import type { ComplaintRecord } from '../../../core/record/record';
import type { Caller } from '../../../functions/privacy/caller';
import { hideFromRoles } from '../../../functions/privacy/hide-from-roles';
import { maskByRole } from '../../../functions/privacy/mask-record';
import { readRulebook, rulebookIds } from '../../support/read-rulebook';
import { boundRulebook } from '../../support/sample-ledger';

const zone = zoneOf('Asia/Shanghai');
const happened = { instant: 1_795_311_000, dateOnly: false };
const withTerms = rulebookIds().filter((id) => readRulebook(id).confidentiality.length > 0);

const manager = (standsFor?: readonly string[]): Caller => ({
  organisation: 'test',
  name: '王经理',
  roles: ['Manager'],
  ...(standsFor && { standsFor }),
});

/** Keys of a record's facts. */
const keysOf = ({ fields, events }: ComplaintRecord): readonly string[] => [
  ...Object.keys(fields),
  ...Object.keys(events),
];

describe('what a regime hides', () => {
  it('should be said by some of the regimes', () => {
    expect(withTerms.length).toBeGreaterThan(9);
  });

  describe.each(withTerms)('in %s', (id) => {
    const rulebook = boundRulebook(id);
    const { confidentiality, events } = rulebook;
    const isEvent = (key: string): boolean => events.some((event) => event.key === key);
    const hides = confidentiality.flatMap((rule) => rule.hides);
    const record: ComplaintRecord = {
      id: 'a',
      fields: Object.fromEntries<string | boolean>([
        ...hides.filter((key) => !isEvent(key)).map((key) => [key, '机密'] as const),
        ['retest', true],
      ]),
      events: Object.fromEntries(hides.filter(isEvent).map((key) => [key, happened])),
      agreed: {},
      extensions: [],
      pauses: [],
    };

    it('should be hidden from those it names, whatever their role of sign-in', () => {
      for (const { from, hides: hidden } of confidentiality) {
        for (const role of from) {
          const seen = keysOf(maskByRole(manager([role]), rulebook, zone)(record));
          expect([role, seen.filter((key) => hidden.includes(key))]).toEqual([role, []]);
        }
      }
    });

    it('should be seen by those it does not name', () => {
      expect(maskByRole(manager(), rulebook, zone)(record)).toEqual(record);
      expect(maskByRole(manager(['nobody']), rulebook, zone)(record)).toEqual(record);
    });

    it('should be left out of what is made for them, the record staying as it is', () => {
      const roles = confidentiality.flatMap(({ from }) => from);
      const before = JSON.stringify(record);
      const left = keysOf(hideFromRoles(roles, rulebook, zone)(record));
      expect(left.filter((key) => hides.includes(key))).toEqual([]);
      expect(JSON.stringify(record)).toBe(before);
    });
  });

  it('should be hidden from everybody where the regime names nobody', () => {
    const base = boundRulebook('property-internal-procedure');
    const [rule] = boundRulebook('common-report-manual-b').confidentiality;
    if (!rule) throw new Error('No rule.');
    const rulebook = {
      ...base,
      confidentiality: [{ ...rule, hides: ['resident'], from: [] }],
    };
    const record = {
      ...{ id: 'a', events: {}, agreed: {}, extensions: [], pauses: [] },
      fields: { resident: '张三', content: '噪音' },
    };
    expect(maskByRole(manager(), rulebook, zone)(record).fields).toEqual({ content: '噪音' });
  });
});
