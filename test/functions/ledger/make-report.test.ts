import fc from 'fast-check';
import { parseIsoWall } from '../../../core/date/wall-time';
import { measureKeys } from '../../../core/rulebook/definition/papers';
import type { Rulebook } from '../../../core/rulebook/rulebook';
import { makeReport } from '../../../functions/ledger/make-report';
import { reportsOf } from '../../../functions/ledger/reports-of';
import { shanghai } from '../../support/clock-setting';
import { arbitraryRecord } from '../../support/generated-records';
import { rulebookIds } from '../../support/read-rulebook';
import { boundRulebook } from '../../support/sample-ledger';
import { readWorkbook, soundness } from '../../support/written-workbook';

jest.setTimeout(600_000);

const { zone } = shanghai;
const asOf = zone.toInstant(parseIsoWall('2026-12-01T09:00:00') ?? Number.NaN);

/** A report of a regime over generated records, as a manager gets it. */
function madeReport(rulebook: Rulebook, key: string, period = '2026') {
  const report = reportsOf(rulebook).find((candidate) => candidate.key === key);
  if (!report) throw new Error(`No report ${key}.`);
  const records = fc.sample(arbitraryRecord(rulebook, zone), { seed: 5, numRuns: 12 });
  const made = makeReport({
    ledger: {
      organisation: 'test',
      id: 'l',
      name: '台账',
      rulebook: rulebook.id,
      rulebookVersion: rulebook.version,
      parameters: {},
      choices: {},
      ownRulebook: null,
      timeZone: zone.id,
      calendar: { kind: 'cn-statutory', closures: [], extraWorkdays: [], hours: [] },
      createdAt: asOf,
      createdBy: 'test',
      importedAt: null,
      importedBy: null,
      sequence: 0,
      earlierRules: [],
    },
    setting: { kind: 'setting', rulebook, ...shanghai },
    report,
    records: records.map((record, index) => ({ ...record, id: `r${index}`, number: `N-${index}` })),
    mask: (record) => record,
    period,
    asOf,
    language: 'zh',
    reader: { organisation: 'test', name: '王经理', roles: ['Manager'] },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.findings));
  return { report, made };
}

const textAt = (sheet: { getCell(address: string): { text: string } } | undefined, at: string) =>
  sheet?.getCell(at).text;

describe('makeReport', () => {
  it.each(rulebookIds())('should show what %s names in each report', (id) => {
    const rulebook = boundRulebook(id);
    for (const { key } of reportsOf(rulebook)) {
      const { report, made } = madeReport(rulebook, key);
      const known = report.measures.filter((name) => measureKeys.some((one) => one === name));
      const shown = made.summary.measures.map((measure) => measure.key);
      if (known.length > 0) expect([...shown].sort()).toEqual([...known].sort());
      const own = report.measures.filter((name) => !measureKeys.some((one) => one === name));
      expect(made.figures.map((figure) => figure.key).sort()).toEqual([...own].sort());
      if (report.groupBy.length > 0) {
        expect(
          made.summary.tables.slice(0, report.groupBy.length).flatMap(({ keys }) => keys),
        ).toEqual(report.groupBy);
      }
    }
  });

  it.each([
    ['hotel', 'monthly-analysis', '2026-11-20'],
    ['pcb-manufacturer', 'monthly-summary', '2026-11-10'],
    ['customer-employee-hr', 'dealer-fines', undefined],
    ['gb5-feedback-summary', 'statement', undefined],
    ['retail-customer-complaint', 'quarterly-total', undefined],
    ['winery', 'weekly-statistics', undefined],
  ])('should write %s %s soundly, with its own cover and figures', async (id, key, due) => {
    const rulebook = boundRulebook(id);
    const period = due === undefined ? '2026' : '2026-10';
    const { report, made } = madeReport(rulebook, key, period);
    const bytes = await made.workbook();
    expect(await soundness(bytes)).toEqual({ ok: true, errors: [] });
    const workbook = await readWorkbook(bytes);
    const cover = workbook.getWorksheet('封面');
    expect(textAt(cover, 'A2')).toBe(report.title.zh);
    const lines = new Map<string, string>();
    cover?.eachRow((row) => lines.set(row.getCell(1).text, row.getCell(2).text));
    expect(lines.get('提出人')).toBe('王经理');
    expect(lines.get('报表内容')).toBe(report.contents?.zh);
    expect(lines.get('报送期限')).toBe(due);
    const summary = workbook.getWorksheet('摘要');
    const values = new Map<string, unknown>();
    summary?.eachRow((row) => values.set(row.getCell(1).text, row.getCell(2).value));
    for (const { title, value } of made.summary.measures) {
      expect([title.zh, values.get(title.zh)]).toEqual([title.zh, value ?? '—']);
    }
    for (const { title, value, unit } of made.figures) {
      const cell = value === null ? '—' : value / (unit === 'percent' ? 100 : 1);
      expect([title.zh, values.get(title.zh)]).toEqual([title.zh, cell]);
    }
    const hasPenalties = rulebook.penalties.some(({ when }) => when);
    expect(workbook.getWorksheet('处罚与扣分') !== undefined).toBe(hasPenalties);
    workbook.worksheets.forEach(({ pageSetup }) => expect(pageSetup.paperSize).toBe(9));
  });
});
