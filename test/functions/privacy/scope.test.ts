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
      expect(scope(role, '客服部').mayChange(record('工程部'))).toBe(true);
    }
  });

  it('should give a clerk the records of their department and those of none', () => {
    const { sees, mayChange } = scope('Clerk', '客服部');
    expect([record('客服部'), record(), record('工程部')].map(sees)).toEqual([true, true, false]);
    expect([record('客服部'), record(), record('工程部')].map(mayChange)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('should let a clerk enter a complaint about any department, and a handler none', () => {
    expect(scope('Clerk', '客服部').mayChange(undefined)).toBe(true);
    expect(scope('Handler', '客服部').mayChange(undefined)).toBe(false);
  });

  it('should let a handler change what is assigned to them, wherever it belongs', () => {
    const { sees, mayChange } = scope('Handler', '客服部');
    expect(sees(record('工程部', '李明'))).toBe(true);
    expect(mayChange(record('工程部', '李明'))).toBe(true);
    expect(mayChange(record('客服部', '王芳'))).toBe(false);
    expect(mayChange(record('客服部'))).toBe(true);
    expect(mayChange(record('工程部'))).toBe(false);
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
