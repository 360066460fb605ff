import { strToU8 } from 'fflate';
import { readTable } from '../../../core/workbook/read-table';

const read = async (csv: string) => readTable(strToU8(csv), { fileName: 'a.csv' });

describe('the header row', () => {
  it('should be the first filled one, blanks and line breaks inside made one blank', async () => {
    const { table } = await read(',\n" 受理\n 时间 ",内容\n1,2\n');
    expect(table?.headers).toEqual(['受理 时间', '内容']);
  });

  it('should make repeated headers unique and find them', async () => {
    const { table, findings } = await read('电话,电话,电话 (2),电话\n1,2,3,4\n');
    expect(table?.headers).toEqual(['电话', '电话 (2)', '电话 (2) (2)', '电话 (3)']);
    expect(findings.map(({ code, column }) => [code, column])).toEqual([
      ['duplicate-header', '电话 (2)'],
      ['duplicate-header', '电话 (2) (2)'],
      ['duplicate-header', '电话 (3)'],
    ]);
  });

  it('should name a column that has data but no header, and drop one that has neither', async () => {
    const { table, findings } = await read('编号,,,\n1,,甲,\n');
    expect(table?.headers).toEqual(['编号', '列B', '列C']);
    expect(table?.rows[0]?.cells).toEqual(['1', null, '甲']);
    expect(findings).toMatchObject([{ code: 'empty-header', column: '列C', row: 1 }]);
  });

  it('should cover the longest row', async () => {
    const { table } = await read('编号,内容\n1\n2,乙,多出\n');
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ['1', null, null],
      ['2', '乙', '多出'],
    ]);
  });

  it('should not be a title that stands alone above it', async () => {
    const { table, findings } = await read('2026年投诉台账\n编号,内容\n1,甲\n');
    expect(table?.headers).toEqual(['编号', '内容']);
    expect(findings).toMatchObject([{ code: 'title-row', severity: 'info', row: 1 }]);
  });

  it('should stand alone in a file without data rows', async () => {
    const { table, findings } = await read('编号,内容\n');
    expect(table).toMatchObject({ headers: ['编号', '内容'], rows: [] });
    expect(findings).toMatchObject([{ code: 'no-data-rows', severity: 'warning' }]);
  });
});
