import { zoneOf } from '../../../core/date/zone';
import { disposalWorkbook } from '../../../functions/ledger/disposal-workbook';

const item = {
  ...{ record: 'a', number: '2024-001', until: '2025-02-28', persons: 1 },
  rules: [{ key: 'file', clause: '第5条', until: '2025-02-28' }],
  removed: { at: Date.parse('2025-03-01T09:00:00+08:00') / 1000, by: '王经理', reason: null },
};
const list = { number: 3, at: 0, by: 'job', persons: 1, approvals: [], items: [item] };

describe('disposalWorkbook', () => {
  it('should prove no digest of what was removed by hand, and say why in both sheets', () => {
    const office = { name: '我局', zone: zoneOf('Asia/Shanghai'), language: 'zh' } as const;
    const { sheets } = disposalWorkbook(list, { ...office, retention: [], reports: [] });
    expect(sheets).toHaveLength(2);
    for (const sheet of sheets) {
      expect(JSON.stringify(sheet)).toContain('处置前已由王经理于 2025-03-01 09:00 删除');
    }
    expect(JSON.stringify(sheets[1])).toContain('共 0 件已处置。');
  });
});
