import { strFromU8, unzipSync } from 'fflate';
import { buildColumns } from '../../core/summary/build-columns';
import { parseQuery } from '../../core/summary/parse-query';
import { summarise } from '../../core/summary/summarise';
import { parseIsoWall } from '../../core/date/wall-time';
import { areaAddress, cellAddress } from '../../core/workbook/cell-address';
import { reportWorkbook } from '../../core/workbook/report-workbook';
import type { WorkbookPlan } from '../../core/workbook/workbook-plan';
import { writeWorkbook } from '../../functions/workbook/write-workbook';
import { officeValue, officeWorkbook } from '../support/compare-with-office';
import { describeWith } from '../support/need-program';
import { officeLedger, officeZone } from '../support/office-ledger';
import { convert, recalculate } from '../support/recalculate';
import { boundRulebook, sampleMessages } from '../support/sample-ledger';

jest.setTimeout(120_000);

async function messageReport(): Promise<WorkbookPlan> {
  const rulebook = boundRulebook('government-message-board');
  const records = await sampleMessages(rulebook);
  const asOf = officeZone.toInstant(parseIsoWall('2019-02-20T10:00:00') ?? Number.NaN);
  const ledger = officeLedger(rulebook, { asOf });
  const { query } = parseQuery({ period: '2019-01', groupBy: ['user'] }, rulebook);
  if (!query) throw new Error('The query of the test is wrong.');
  return reportWorkbook({
    ledger,
    title: { zh: '留言办理月报', en: 'Monthly report on messages' },
    summary: summarise(buildColumns(records, rulebook, ledger, asOf), query),
    records,
    generatedAt: asOf,
    generatedFor: '办公室',
    personal: 'masked',
  });
}

/** LibreOffice calls the totals of pivots by a name of its own. */
const OWN_TOTAL = 'Total Result';

describeWith('soffice', 'libreoffice-calc', 'a report in LibreOffice', () => {
  it('should show the same figures and texts on every sheet', async () => {
    const plan = await messageReport();
    const workbook = await officeWorkbook(plan);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '封面',
      '摘要',
      '分项指标',
      '按月趋势',
      '按留言用户',
      '逾期与催办',
      '明细',
      '透视表',
    ]);
    const wrong: unknown[] = [];
    let compared = 0;
    for (const sheet of plan.sheets) {
      for (const { row, column, cells } of sheet.blocks) {
        cells.forEach((line, rowIndex) => {
          line.forEach((cell, columnIndex) => {
            const address = cellAddress(row + rowIndex, column + columnIndex);
            const shown = officeValue(workbook.getWorksheet(sheet.name)?.getCell(address).value);
            const isSame =
              typeof cell === 'number' && typeof shown === 'number'
                ? Math.abs(shown - cell) < 1e-9 * Math.max(1, Math.abs(cell))
                : shown === (cell ?? '') || (cell === '总计' && shown === OWN_TOTAL);
            compared += 1;
            if (!isSame) wrong.push([sheet.name, address, shown, cell]);
          });
        });
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(300);
  });

  it('should have its charts read and kept with the same figures', async () => {
    const plan = await messageReport();
    const parts = unzipSync(await recalculate(writeWorkbook(plan)));
    const charts = Object.entries(parts)
      .filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path))
      .map(([, part]) => strFromU8(part));
    expect(charts).toHaveLength(3);
    expect(charts.filter((xml) => xml.includes('<c:lineChart>'))).toHaveLength(2);
    expect(charts.filter((xml) => xml.includes('<c:barChart>'))).toHaveLength(2);
    const trend = plan.sheets.find(({ key }) => key === 'trend');
    const drawn =
      trend?.blocks
        .at(-1)
        ?.cells.slice(1)
        .map((row) => row[0]) ?? [];
    const column = charts.find((xml) => !xml.includes('<c:lineChart>')) ?? '';
    const first = /<c:val>.*?<\/c:val>/s.exec(column)?.[0] ?? '';
    expect([...first.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value]) => Number(value))).toEqual(
      drawn,
    );
  });

  it('should have its pivot read, and made of the same rows with the same counts', async () => {
    const plan = await messageReport();
    const parts = unzipSync(await recalculate(writeWorkbook(plan)));
    const [pivot] = plan.sheets.at(-1)?.pivots ?? [];
    const xml = strFromU8(parts['xl/pivotTables/pivotTable1.xml'] ?? new Uint8Array());
    expect(pivot && xml.includes(`ref="${areaAddress(pivot.area)}"`)).toBe(true);
  });

  it('should print', async () => {
    const pdf = await convert(writeWorkbook(await messageReport()), 'pdf');
    expect(strFromU8(pdf.slice(0, 5), true)).toBe('%PDF-');
  });
});
