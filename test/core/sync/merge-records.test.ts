import * as fc from 'fast-check';
import type { ComplaintRecord } from '../../../core/record/record';
import { buildRecord } from '../../../core/sync/build-record';
import { flattenRecord, isSameFact } from '../../../core/sync/flatten-record';
import {
  isSameRecord,
  mergeRecords,
  takeTheirs,
  WHOLE_RECORD,
} from '../../../core/sync/merge-records';
import { someRecord, someVersions } from '../../support/arbitrary-versions';

const record = (changes: Partial<ComplaintRecord> = {}): ComplaintRecord => ({
  id: 'r',
  fields: {},
  events: {},
  agreed: {},
  extensions: [],
  pauses: [],
  ...changes,
});
const at = (instant: number) => ({ instant, dateOnly: false });
const settings = { seed: 20_261_127, numRuns: 1_000 };

describe('mergeRecords', () => {
  it('should take what one side changed, agree on what both changed alike, and ask about the rest', () => {
    const base = record({ fields: { department: '客服部', phone: '1', note: '甲' } });
    const mine = record({ fields: { department: '工程部', phone: '2', note: '乙' } });
    const theirs = record({
      fields: { department: '工程部', phone: '1', note: '丙' },
      events: { closed: at(9) },
    });
    expect(mergeRecords(base, mine, theirs)).toEqual({
      record: record({
        fields: { department: '工程部', phone: '2', note: '乙' },
        events: { closed: at(9) },
      }),
      conflicts: [{ path: 'fields.note', base: '甲', mine: '乙', theirs: '丙' }],
    });
  });

  it('should keep the pauses, approvals and corrections both sides added, oldest first', () => {
    const pause = (from: number) => ({ from: at(from), reason: '' });
    const approval = (event: string, from: number) => ({ event, role: 'chief', at: at(from) });
    const mine = record({ pauses: [pause(2)], approvals: [approval('closed', 4)] });
    const theirs = record({ pauses: [pause(1)], approvals: [approval('closed', 3)] });
    expect(mergeRecords(record(), mine, theirs)).toEqual({
      record: record({
        pauses: [pause(1), pause(2)],
        approvals: [approval('closed', 3), approval('closed', 4)],
      }),
      conflicts: [],
    });
  });

  it('should ask when one side removed what the other changed, and not otherwise', () => {
    const base = record({ level: 'minor' });
    const mine = record({ level: 'major' });
    expect(mergeRecords(base, base, null)).toEqual({ record: null, conflicts: [] });
    const asked = mergeRecords(base, mine, null);
    expect(asked).toEqual({
      record: mine,
      conflicts: [{ path: WHOLE_RECORD, base, mine, theirs: null }],
    });
    expect(takeTheirs(asked, new Set([WHOLE_RECORD]))).toBeNull();
    expect(takeTheirs(asked, new Set())).toEqual(mine);
  });

  it('should give theirs when mine is the base, and mine when theirs is', () => {
    fc.assert(
      fc.property(someRecord, fc.option(someRecord), (base, changed) => {
        expect(mergeRecords(base, base, changed)).toEqual({ record: changed, conflicts: [] });
        expect(mergeRecords(base, changed, base)).toEqual({ record: changed, conflicts: [] });
      }),
      settings,
    );
  });

  it('should be the same from either side, but for whose is whose', () => {
    fc.assert(
      fc.property(someVersions, ({ base, mine, theirs }) => {
        const here = mergeRecords(base, mine, theirs);
        const there = mergeRecords(base, theirs, mine);
        expect(there.conflicts.map(({ path }) => path).sort()).toEqual(
          here.conflicts.map(({ path }) => path).sort(),
        );
        const all = new Set(here.conflicts.map(({ path }) => path));
        const settled = takeTheirs(here, all);
        expect(isSameRecord(settled, there.record)).toBe(true);
        expect(isSameRecord(here.record, takeTheirs(there, all))).toBe(true);
      }),
      settings,
    );
  });

  it('should come to the same in whatever order three sides are merged', () => {
    const sides = fc.array(fc.nat(3), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(someRecord, someRecord, sides, (base, changed, owners) => {
        const [from, to] = [flattenRecord(base), flattenRecord(changed)];
        const paths = [...new Set([...from.keys(), ...to.keys()])];
        /** The base with the changes of one side; what the fourth owns both others make alike. */
        const version = (side: number) =>
          buildRecord(
            'r',
            new Map(
              paths.flatMap((path, index) => {
                const owner = owners[index % owners.length];
                const value = owner === side || owner === 3 ? to.get(path) : from.get(path);
                return value === undefined ? [] : [[path, value] as const];
              }),
            ),
          );
        const [a, b, c] = [version(0), version(1), version(2)];
        const left = mergeRecords(base, mergeRecords(base, a, b).record, c);
        const right = mergeRecords(base, a, mergeRecords(base, b, c).record);
        expect(left).toEqual({ record: changed, conflicts: [] });
        expect(right).toEqual(left);
      }),
      settings,
    );
  });

  it('should never lose what only one side changed', () => {
    fc.assert(
      fc.property(someVersions, ({ base, mine, theirs }) => {
        fc.pre(theirs !== null);
        const { record: merged, conflicts } = mergeRecords(base, mine, theirs);
        const facts = [base, mine, theirs, merged].map((one) =>
          one === null ? new Map<string, unknown>() : flattenRecord(one),
        );
        const asked = new Set(conflicts.map(({ path }) => path));
        for (const path of new Set(facts.flatMap((one) => [...one.keys()]))) {
          const [before, own, other, now] = facts.map((one) => one.get(path));
          const changed = [own, other].filter((value) => !isSameFact(value, before));
          if (asked.has(path)) expect(changed).toHaveLength(2);
          else expect(now).toEqual(changed[0] ?? (changed.length > 0 ? undefined : before));
        }
      }),
      settings,
    );
  });
});
