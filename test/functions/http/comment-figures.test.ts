import { parseRecord } from '../../../core/record/parse-record';
import { buildColumns } from '../../../core/summary/build-columns';
import { summarise } from '../../../core/summary/summarise';
import { readTable } from '../../../core/workbook/read-table';
import { workbookType } from '../../../functions/workbook-type';
import { summaryJson } from '../../../functions/json/summary-json';
import { draftEntries } from '../../support/draft-comments';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { boundRulebook } from '../../support/sample-ledger';
import { instantOf, periodOf, smallSetting } from '../../support/small-ledger';

const rulebook = 'gb5-feedback-summary';
const NOW = '2026-11-22T12:00:00';

/** The table of the statement: copies, replies, comments and their shares. */
const statement = [
  ['意见条数', 305, null],
  ['采纳', 116, 0.3803],
  ['部分采纳', 90, 0.2951],
  ['未采纳', 66, 0.2164],
  ['其他', 33, 0.1082],
  ['尚未处理', 0, 0],
  ['发出份数', 126, null],
  ['回函数', 60, null],
  ['回函率', 60 / 126, null],
];

describe.each(testServers)('the comments on a draft at every door, on $name', (server) => {
  let service: TestService;
  let ledger: string;
  beforeAll(async () => {
    service = await openTestService(server);
    service.ports.setNow(NOW);
    ledger = await service.createLedger(rulebook, { parameters: { copiesSent: 126 } });
    await callApi(service.ports, `POST ${ledger}/records`, {
      headers: { 'idempotency-key': '1' },
      json: { records: draftEntries.map((raw) => ({ ...raw, baseVersion: 0 })) },
    });
  });
  afterAll(() => service.close());

  it('should be the same for a ledger, for records and in the pane', async () => {
    const bound = boundRulebook(rulebook);
    const read = draftEntries.map((raw) => parseRecord(raw, bound, smallSetting.zone).record);
    const summary = summarise(buildColumns(read, bound, smallSetting, instantOf(NOW)), {
      period: periodOf('2026-10'),
      groupBy: ['disposition'],
    });
    const pane: unknown = JSON.parse(JSON.stringify(summaryJson(summary, smallSetting.zone)));
    const query = 'period=2026-10&groupBy=disposition';
    const ofLedger = await callApi(service.ports, `GET ${ledger}/summary?${query}`);
    const ofRecords = await callApi(service.ports, 'POST /api/summaries', {
      json: { rulebook, records: draftEntries, period: '2026-10', groupBy: ['disposition'] },
    });
    expect(ofLedger.json).toEqual(pane);
    expect(ofRecords.json).toEqual(pane);
    const section = summary.sections.find(({ key }) => key === 'comments');
    expect(
      section?.measures.map(({ title, value, share }) => [
        title.zh,
        value,
        share === undefined || share === null ? null : Math.round(share * 100) / 10_000,
      ]),
    ).toEqual(statement);
  });

  it.each(['statement', 'monthly'])('should stand in the workbook of %s', async (report) => {
    const workbook = await callApi(
      service.ports,
      `GET ${ledger}/reports/${report}?period=2026-10`,
      {
        headers: { accept: workbookType, 'accept-language': 'zh' },
      },
    );
    const { table } = await readTable(workbook.bytes, { sheet: '分项指标' });
    const cells = table?.rows.map((row) => row.cells).filter(([section]) => section === '意见采纳');
    expect(cells?.map(([, title, value, share]) => [title, value, share ?? null])).toEqual(
      statement,
    );
  });
});
