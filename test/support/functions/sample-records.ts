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
