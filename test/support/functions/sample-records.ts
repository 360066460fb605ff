/** A complete complaint for the property procedure, in the form the API takes. */
export function propertyComplaint(id: string, received = '2026-11-20T10:00:00', more: object = {}) {
  return {
    id,
    baseVersion: 0,
    fields: {
      resident: '张三',
      phone: '13800138000',
      department: '工程部',
      content: '电梯停运两天',
    },
    events: { received },
    level: 'minor',
    ...more,
  };
}

/**
 * A case that a superior handed over to the Zhenjiang building authority, in the form the API takes:
 * once it is fed back, a report of it is owed.
 */
export function handedOverCase(
  id: string,
  events: Readonly<Record<string, string | readonly string[]>> = {},
  more: object = {},
) {
  return {
    id,
    baseVersion: 0,
    fields: {
      complainant: '王女士',
      phone: '13800138000',
      origin: '交办',
      works: '某某花园3号楼',
      content: '外墙渗漏',
      inScope: '是',
      inWarranty: '是',
      responsibleUnit: '某某建筑公司',
      findings: '外墙开裂',
      result: '已修复',
    },
    events: {
      received: '2026-11-02 09:00',
      accepted: '2026-11-03 10:00',
      investigated: '2026-11-05 15:00',
      ordered: '2026-11-06 09:00',
      repaired: '2026-11-19 16:00',
      ...events,
    },
    agreed: { 'repair-by-date': '2026-11-20' },
    ...more,
  };
}
