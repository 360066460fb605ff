import { parseRecord } from '../../../core/record/parse-record';
import { buildColumns } from '../../../core/summary/build-columns';
import { summarise } from '../../../core/summary/summarise';
import { reportGroupSheet } from '../../../core/workbook/report-group-sheet';
import type { Cell } from '../../../core/workbook/workbook-plan';
import { summaryJson } from '../../../functions/json/summary-json';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { officeLedger } from '../../support/office-ledger';
import { boundRulebook } from '../../support/sample-ledger';
import { instantOf, periodOf, smallSetting } from '../../support/small-ledger';

const rulebook = 'government-message-board';
const NOW = '2026-11-22T12:00:00';
const records = Array.from({ length: 24 }, (_, index) => ({
  id: `r${index}`,
  number: `T-${index}`,
  fields: {
    subject: `题${index}`,
    details: '…',
    category: ['城乡建设', '教育文体', '交通运输', '环境保护'][index % 4] ?? '',
    ...(index % 3 === 0 && { reply: '已办' }),
  },
  events: {
    received: `2026-${index % 2 === 0 ? '10' : '11'}-${String((index % 20) + 1).padStart(2, '0')}T09:00:00`,
    ...(index % 3 === 0 && {
      replied: `2026-11-${String((index % 20) + 2).padStart(2, '0')}T10:00:00`,
    }),
  },
}));

describe.each(testServers)('the same figures at every door, on $name', (server) => {
  let service: TestService;
  beforeAll(async () => (service = await openTestService(server)));
  afterAll(() => service.close());

  it('should be those of the pane in the answers for a ledger and for records, cell for cell', async () => {
    service.ports.setNow(NOW);
    const bound = boundRulebook(rulebook);
    const read = records.map((raw) => parseRecord(raw, bound, smallSetting.zone).record);
    const summary = summarise(buildColumns(read, bound, smallSetting, instantOf(NOW)), {
      period: periodOf('2026-11'),
      groupBy: ['category', 'weekday'],
      top: 2,
    });
    const pane: unknown = JSON.parse(JSON.stringify(summaryJson(summary, smallSetting.zone)));

    const ledger = await service.createLedger(rulebook);
    await callApi(service.ports, `POST ${ledger}/records`, {
      headers: { 'idempotency-key': '1' },
      json: { records: records.map((raw) => ({ ...raw, baseVersion: 0 })) },
    });
    const query = 'period=2026-11&groupBy=category,weekday&top=2';
    const ofLedger = await callApi(service.ports, `GET ${ledger}/summary?${query}`);
    const ofRecords = await callApi(service.ports, 'POST /api/summaries', {
      json: { rulebook, records, period: '2026-11', groupBy: ['category', 'weekday'], top: 2 },
    });
    expect(ofLedger.json).toEqual(pane);
    expect(ofRecords.json).toEqual(pane);
    expect(summary.measures[0]?.value).toBe(12);

    const [table] = summary.tables;
    if (table === undefined) throw new Error('no table');
    const sheet = reportGroupSheet(table, {
      ledger: officeLedger(bound),
      title: { zh: '', en: '' },
      summary,
      records: read,
      generatedAt: instantOf(NOW),
      generatedFor: '',
      personal: 'shown',
    });
    const [header = [], ...rows]: readonly (readonly Cell[])[] = sheet.blocks.at(-1)?.cells ?? [];
    expect(rows).toHaveLength(table.rows.length);
    for (const cells of rows) {
      const row = table.rows.find(({ texts }) => texts[0]?.zh === cells[0]);
      for (const { key, title } of summary.measures) {
        expect(cells[header.indexOf(title.zh)]).toBe(row?.values[key]?.value ?? '—');
      }
    }
  });
});
