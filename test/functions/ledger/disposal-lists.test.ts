import type { CustodyEntry, DisposalItem } from '../../../functions/ledger/custody-entry';
import { disposalLists, type Removed } from '../../../functions/ledger/disposal-lists';

const item = (record: string, persons: number): DisposalItem => ({
  ...{ record, number: null, rules: [], until: '2025-02-28', persons },
});
const listed: CustodyEntry = {
  ...{ kind: 'listed', record: null, number: 1, at: 0, by: 'job', reason: null, hash: '' },
  detail: { items: [item('a', 1), item('b', 2)] },
};
const removed: Removed = { at: 1, by: '王经理', reason: null };
const personsWhen = (gone: readonly string[]) =>
  disposalLists([listed], new Map(gone.map((record) => [record, removed])), '2025-03-01')[0]
    ?.persons;

describe('disposalLists', () => {
  it('should need as many people as the record needs that needs most', () => {
    expect(personsWhen([])).toBe(2);
  });

  it('should not ask for the approvals that only a record removed by hand needed', () => {
    expect(personsWhen(['b'])).toBe(1);
    expect(personsWhen(['a', 'b'])).toBe(1);
  });

  it('should call what it disposed of disposed of, although it is removed as well', () => {
    const detail = {
      ...{ list: 1, approvedBy: ['档案员'], number: null, rules: [], until: '', digest: '' },
      versions: 1,
    };
    const ended = { record: 'a', number: 2, at: 1, by: '档案员', reason: null, hash: '', detail };
    const lists = disposalLists(
      [listed, { ...ended, kind: 'disposed' }],
      new Map([['a', removed]]),
      '2025-03-01',
    );
    expect(lists[0]?.items[0]).toMatchObject({ disposed: { by: '档案员' } });
    expect(lists[0]?.items[0]).not.toHaveProperty('removed');
  });
});
