import { syncWords } from '../../../addin/panes/sync/sync-words';
import type { SyncStatus } from '../../../addin/sync/ledger-sync';
import type { RoundOutcome } from '../../../addin/sync/sync-round';
import { wordingOf } from '../../../addin/texts/texts';

const done: RoundOutcome = {
  ...{ pending: 0, conflicts: [], held: [], missing: [], findings: [] },
  more: false,
};
const rested: SyncStatus = { isRunning: false, pending: 0, outcome: done };
const held = { id: '1', number: '2026-0001', row: 2, findings: [] };
const say = (status: SyncStatus, language: 'zh' | 'en' = 'zh') => {
  const { tone, text } = syncWords(status, wordingOf(language).texts);
  return [tone, text];
};

describe('syncWords', () => {
  it('should say that all is the same, and before the first round that it is on its way', () => {
    expect(say(rested)).toEqual(['ok', '已同步']);
    expect(say({ isRunning: true, pending: 0 })).toEqual(['ok', '正在同步…']);
  });

  it('should say how far the reading of a large register has come', () => {
    const progress = { step: 'read', done: 12_764, total: 100_000 } as const;
    const reading = { ...rested, isRunning: true, progress };
    expect(say(reading)).toEqual(['waiting', '已读取 12,764 / 100,000 行']);
    expect(say({ ...reading, progress: { ...progress, step: 'compared' } }, 'en')[1]).toBe(
      'Compared 12,764 of 100,000 rows',
    );
  });

  it('should count what waits, what is to correct and what was deleted', () => {
    const outcome = { ...done, held: [held], missing: ['3', '4'] };
    const status = { ...rested, pending: 2, outcome };
    expect(say(status)).toEqual(['waiting', '2 条待上传；1 条有待改正；2 条在表中已删除']);
    expect(say(status, 'en')[1]).toBe(
      '2 rows to upload; 1 row to correct; 2 rows were deleted here',
    );
  });

  it.each(['away', 'timeout'] as const)('should say where things are kept when %s', (kind) => {
    const status = { ...rested, pending: 1, outcome: { ...done, trouble: { kind } } };
    expect(say(status)).toEqual([
      'trouble',
      '离线，已保存在本工作簿，恢复连接后自动同步；1 条待上传',
    ]);
  });

  it('should say that the sync stopped where waiting for the service does not help', () => {
    const trouble = { kind: 'signed-out' } as const;
    const stopped = ['trouble', '同步暂停，已保存在本工作簿'];
    expect(say({ ...rested, outcome: { ...done, trouble } })).toEqual(stopped);
    expect(say({ isRunning: false, pending: 0, problem: new Error('x') })).toEqual(stopped);
  });
});
