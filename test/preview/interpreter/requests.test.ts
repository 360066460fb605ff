import { createOfficeHost, type OfficeHost } from '../../support/office-host';
import { refusal } from '../refusal';

let host: OfficeHost;
beforeEach(() => {
  host = createOfficeHost();
});
afterEach(() => host.stop());

const rows = (count: number, text: string) => Array.from({ length: count }, () => [text]);

it('should count batches and their bytes', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1').values = [['投诉']];
    await context.sync();
  });
  expect(host.batches.length).toBeGreaterThanOrEqual(1);
  const [first] = host.batches;
  expect(first?.actions).toBeGreaterThan(0);
  expect(first?.requestBytes).toBeGreaterThan(100);
});

it('should count bytes as they go over the wire', async () => {
  const write = async (text: string) => {
    const before = host.batches.length;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[text]];
      await context.sync();
    });
    return host.batches[before]?.requestBytes ?? 0;
  };
  const ascii = await write('aaaa');
  expect((await write('éééé')) - ascii).toBe(4);
  expect((await write('投诉台账')) - ascii).toBe(8);
  expect((await write('😀😀')) - ascii).toBe(4);
});

it('should refuse a request of more than 5 MB and change nothing', async () => {
  const code = await refusal((context) => {
    context.workbook.worksheets.getFirst().getRange('A1:A180').values = rows(
      180,
      'x'.repeat(30_000),
    );
  });
  expect(code).toBe('RequestPayloadSizeLimitExceeded');
  expect(host.model.sheets[0]?.valueAt(0, 0)).toBeNull();
});

it('should refuse an answer of more than 5 MB', async () => {
  host.model.sheets[0]?.writeInputs(
    { row: 0, column: 0, rows: 180, columns: 1 },
    () => 'x'.repeat(30_000),
    'person',
  );
  const code = await refusal((context) => {
    context.workbook.worksheets.getFirst().getUsedRange().load('values');
  });
  expect(code).toBe('ResponsePayloadSizeLimitExceeded');
});

it('should wait for results of formulas before a batch that reads', async () => {
  let waited = 0;
  host.session.beforeReading = () => {
    waited += 1;
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
    await context.sync();
    expect(waited).toBe(0);
    context.workbook.worksheets.getFirst().load('name');
    await context.sync();
    expect(waited).toBe(1);
  });
});
