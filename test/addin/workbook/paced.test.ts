import '../../support/office-host';
import { paced, type ReadingProgress } from '../../../addin/workbook/paced';
import { readPages } from '../../../addin/workbook/read-register';
import type { RegisterTable } from '../../../addin/workbook/register-table';

/** A register of many rows without Excel: each cell is the number of its row. */
function longRegister(rowCount: number) {
  const asked: number[] = [];
  const sheet = {
    getRangeByIndexes: (row: number, _column: number, count: number) => ({
      load: () => asked.push(count),
      values: Array.from({ length: count }, (_, index) => [row + index]),
    }),
  };
  const register = { sheet, headerRow: 0, rowCount } as unknown as RegisterTable;
  const context = { sync: () => Promise.resolve() } as unknown as Excel.RequestContext;
  return {
    asked,
    read: (pace: Parameters<typeof paced>[2]) => readPages(context, register, 0, 1, pace),
  };
}

describe('the pace of a long reading', () => {
  it('should tell after each answer of Excel how many rows were read, and read each once', async () => {
    const told: ReadingProgress[] = [];
    const rows = await longRegister(120_000).read({ onProgress: (one) => told.push(one) });
    expect(rows).toHaveLength(120_000);
    expect([rows[0], rows[119_999]]).toEqual([[1], [120_000]]);
    expect(told).toEqual([
      { step: 'read', done: 50_000, total: 120_000 },
      { step: 'read', done: 100_000, total: 120_000 },
    ]);
  });

  it('should let the page answer between two answers of Excel, and end when nobody waits', async () => {
    const closing = new AbortController();
    const { asked, read } = longRegister(120_000);
    const reading = read({ signal: closing.signal });
    setTimeout(() => closing.abort(), 0);
    await expect(reading).rejects.toHaveProperty('name', 'AbortError');
    expect(asked).toEqual([50_000]);
  });

  it('should go through all things in order, and do nothing once it was ended', async () => {
    const done: number[] = [];
    await paced(250, (index) => done.push(index));
    expect(done).toEqual(Array.from({ length: 250 }, (_, index) => index));
    const signal = AbortSignal.abort();
    await expect(paced(250, () => done.push(0), { signal })).rejects.toHaveProperty(
      'name',
      'AbortError',
    );
    expect(done).toHaveLength(250);
  });
});
