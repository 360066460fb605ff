import { zoneOf } from '../../../core/date/zone';
import type { ComplaintRecord } from '../../../core/record/record';
import { roles, type Role } from '../../../functions/privacy/caller';
import { maskByRole } from '../../../functions/privacy/mask-record';
import { boundRulebook } from '../../support/sample-ledger';

const rulebook = boundRulebook('property-internal-procedure');
const zone = zoneOf('Asia/Shanghai');

const record: ComplaintRecord = {
  id: 'a',
  fields: {
    resident: '欧阳修',
    phone: '13800138000',
    room: '3号楼2单元1401室（东户，复式，带阁楼）',
    department: '工程部',
  },
  events: {},
  agreed: {},
  extensions: [],
  pauses: [],
};

const seenBy = (role: Role) =>
  maskByRole({ organisation: 'test', name: 'x', roles: [role] }, rulebook, zone)(record);

describe('maskByRole', () => {
  it('should hide what is personal and leave the rest', () => {
    expect(seenBy('Clerk').fields).toEqual({
      resident: '欧**',
      phone: '138****00',
      room: '***',
      department: '工程部',
    });
    expect(record.fields['resident']).toBe('欧阳修');
  });

  it('should show everything to managers and records managers alone', () => {
    const seeing = roles.filter((role) => seenBy(role).fields['resident'] === '欧阳修');
    expect(seeing).toEqual(['Manager', 'Records']);
  });
});
