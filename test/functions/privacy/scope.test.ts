import type { ComplaintRecord } from '../../../core/record/record';
import type { Caller, Role } from '../../../functions/privacy/caller';
import { scopeOf } from '../../../functions/privacy/scope';
import { readRulebook } from '../../support/read-rulebook';

const { fields } = readRulebook('property-internal-procedure');
const departmentField = fields.find(({ use }) => use === 'department')?.key ?? '';

const withHandler = fields.map((field) =>
  field.key === 'resident' ? { ...field, use: 'handler' as const } : field,
);

const record = (department?: string, handler?: string): ComplaintRecord => ({
  id: '1',
  fields: {
    ...(department !== undefined && { [departmentField]: department }),
    ...(handler !== undefined && { resident: handler }),
  },
  events: {},
  agreed: {},
  extensions: [],
  pauses: [],
});

const caller = (role: Role, department?: string): Caller => ({
  organisation: 'ours',
  name: '李明',
  roles: [role],
  ...(department !== undefined && { department }),
});

const scope = (role: Role, department?: string) => scopeOf(caller(role, department), withHandler);

describe('scopeOf', () => {
  it('should give managers, records managers and jobs the whole ledger', () => {
    for (const role of ['Manager', 'Records', 'Job'] as const) {
      expect(scope(role, '客服部').sees(record('工程部'))).toBe(true);
      expect(scope(role, '客服部').mayChange(record('工程部'), record('工程部'))).toBe(true);
    }
  });

  it('should give a clerk the records of their department and those of none', () => {
    const { sees, mayChange } = scope('Clerk', '客服部');
    expect([record('客服部'), record(), record('工程部')].map(sees)).toEqual([true, true, false]);
    expect(
      [record('客服部'), record(), record('工程部')].map((one) => mayChange(one, one)),
    ).toEqual([true, true, false]);
  });

  it('should let a clerk enter a complaint about any department, and a handler none', () => {
    expect(scope('Clerk', '客服部').mayChange(undefined, record())).toBe(true);
    expect(scope('Handler', '客服部').mayChange(undefined, record())).toBe(false);
  });

  it('should let a handler change what is assigned to them, wherever it belongs', () => {
    const { sees, mayChange } = scope('Handler', '客服部');
    expect(sees(record('工程部', '李明'))).toBe(true);
    expect(mayChange(record('工程部', '李明'), record('工程部', '李明'))).toBe(true);
    expect(mayChange(record('客服部', '王芳'), record('客服部', '王芳'))).toBe(false);
    expect(mayChange(record('客服部'), record('客服部'))).toBe(true);
    expect(mayChange(record('工程部'), record('工程部'))).toBe(false);
  });

  it('should let a department that shares a case see it, and change its own part alone', () => {
    const at = { instant: 1, dateOnly: false };
    const mine = { department: '客服部', part: 'co', at } as const;
    const shared = { ...record('工程部'), assignments: [mine] };
    const { sees, mayChange } = scope('Clerk', '客服部');
    const changed = (more: Partial<ComplaintRecord>) => mayChange(shared, { ...shared, ...more });
    expect(sees(shared)).toBe(true);
    expect(changed({ assignments: [{ ...mine, done: at }] })).toBe(true);
    const back = { ...mine, returnedAt: at, returnReason: '不属本部' };
    expect(changed({ assignments: [back] })).toBe(true);
    expect(changed({ events: { received: at } })).toBe(false);
    expect(changed({ fields: {} })).toBe(false);
    expect(changed({ assignments: [{ ...mine, due: at }] })).toBe(false);
    expect(changed({ assignments: [{ ...mine, part: 'lead' }] })).toBe(false);
    expect(changed({ assignments: [{ ...mine, done: at }, mine] })).toBe(false);
    expect(sees({ ...shared, assignments: [back] })).toBe(false);
    expect(scope('Records', '财务部').sees(shared)).toBe(true);
    expect(scope('Handler', '财务部').sees(shared)).toBe(false);
  });

  it('should give a case that was given back to whoever can give it on', () => {
    const at = { instant: 1, dateOnly: false };
    const lead = { department: '工程部', part: 'lead', at } as const;
    const back = { ...record('工程部'), assignments: [{ ...lead, returnedAt: at }] };
    expect(scope('Clerk', '客服部').sees(back)).toBe(true);
    expect(scope('Clerk', '客服部').sees({ ...back, assignments: [lead] })).toBe(false);
  });

  it('should keep nobody out by a department the directory or the regime does not tell', () => {
    expect(scope('Clerk').sees(record('工程部'))).toBe(true);
    const without = scopeOf(
      caller('Clerk', '客服部'),
      fields.filter(({ use }) => use !== 'department'),
    );
    expect(without.sees(record('工程部'))).toBe(true);
  });
});
