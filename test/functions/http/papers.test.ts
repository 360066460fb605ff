import { pdfType, workbookType } from '../../../functions/workbook-type';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';
import { readWorkbook } from '../../support/written-workbook';

const accept = (type: string) => ({ headers: { accept: type, 'accept-language': 'zh' } });

/** The texts of each sheet of an .xlsx. */
async function sheetTexts(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const workbook = await readWorkbook(bytes);
  return Object.fromEntries(
    workbook.worksheets.map((sheet) => {
      const texts: string[] = [];
      sheet.eachRow((row) =>
        row.eachCell(({ value }) => typeof value === 'string' && texts.push(value)),
      );
      return [sheet.name, texts.join('|')];
    }),
  );
}

describe.each(testServers)('papers of a ledger on $name', (server) => {
  let service: TestService;
  let ledger: string;
  let numbers: readonly string[];
  const call = (...[address, options]: [string, Parameters<typeof callApi>[2]?]) =>
    callApi(service.ports, address, options);
  const form = (rest: string) => `GET ${ledger}/records/${rest}`;

  beforeAll(async () => {
    service = await openTestService(server);
    ledger = await service.createLedger();
    const records = [propertyComplaint('a'), propertyComplaint('b')];
    const saved = await call(`POST ${ledger}/records`, {
      headers: { 'idempotency-key': '1' },
      json: { records },
    });
    expect(JSON.stringify(saved.json)).not.toContain('invalid');
    numbers = [0, 1].map((at) => String(valueAt(saved.json, `results.${at}.number`)));
  });
  afterAll(() => service.close());

  it('should fill a form of the regime from a record', async () => {
    const { status, headers, bytes } = await call(
      form(`${numbers[0]}/forms/resident-complaint-form`),
      accept(workbookType),
    );
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(workbookType);
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(
      `住户投诉意见表-${numbers[0]}.xlsx`,
    );
    const [[name, texts] = []] = Object.entries(await sheetTexts(bytes));
    expect(name).toBe(`住户投诉意见表 ${numbers[0]}`);
    expect(texts).toContain('张三');
    expect(texts).toContain('电梯停运两天');
  });

  it('should print several records: a sheet each, or a line each on a register', async () => {
    const also = `?also=${numbers[1]},${numbers[0]}`;
    const forms = await call(form(`${numbers[0]}/forms/resident-complaint-form${also}`));
    expect(Object.keys(await sheetTexts(forms.bytes))).toHaveLength(2);
    const log = await call(form(`${numbers[0]}/forms/handling-log${also}`));
    const [texts = '', ...more] = Object.values(await sheetTexts(log.bytes));
    expect(more).toEqual([]);
    expect(numbers.filter((number) => texts.includes(number))).toEqual(numbers);
  });

  it('should mask personal fields for whoever may not see them', async () => {
    const address = form(`${numbers[0]}/forms/resident-complaint-form`);
    const { bytes } = await call(address, { as: 'Handler' });
    const texts = JSON.stringify(await sheetTexts(bytes));
    expect(texts).not.toContain('张三');
    expect(texts).toContain('张**');
  });

  it('should keep from a copy what the regime hides from the role that gets it', async () => {
    const secret = await service.createLedger('common-report-manual-b');
    const fields = {
      complainant: '赵六',
      contact: '13900001111',
      respondent: '某厂',
      content: '夜间排污',
      time: '2026-11-20',
      place: '河边',
      importance: '重要',
      persons: '某乙',
      nature: '违法行为',
    };
    const saved = await call(`POST ${secret}/records`, {
      headers: { 'idempotency-key': '2' },
      json: {
        records: [{ id: 'x', baseVersion: 0, fields, events: { received: '2026-11-20' } }],
      },
    });
    expect(saved.json).toMatchObject({ results: [{ status: 'applied' }] });
    const sheet = `GET ${secret}/records/x/forms/sheet`;
    const own = JSON.stringify(await sheetTexts((await call(sheet)).bytes));
    const { bytes } = await call(`${sheet}?copyFor=experts`, accept(workbookType));
    const copy = JSON.stringify(await sheetTexts(bytes));
    expect(own).toContain('赵六');
    expect(copy).not.toContain('赵六');
    expect(copy).not.toContain('13900001111');
    expect(copy).toContain('（保密）');
    const nobody = await call(`${sheet}?copyFor=nobody`);
    expect(nobody.status).toBe(400);
    expect(valueAt(nobody.json, 'errors')).toMatchObject([
      { pointer: '/query/copyFor', code: 'role-unknown' },
    ]);
  });

  it('should name the paper or record that is not there', async () => {
    expect((await call(form(`${numbers[0]}/forms/none`))).status).toBe(404);
    const { status, json } = await call(form(`none/forms/handling-log`));
    expect(status).toBe(404);
    expect(JSON.stringify(json)).toContain('none');
    const many = Array.from({ length: 201 }, (_, at) => `n${at}`).join(',');
    const tooMany = await call(form(`${numbers[0]}/forms/handling-log?also=${many}`));
    expect(tooMany.status).toBe(413);
    expect((await call(form(`${numbers[0]}/forms/handling-log`), { as: '' })).status).toBe(401);
  });

  it('should say what to install where no program makes PDF, and else give the PDF', async () => {
    const address = form(`${numbers[0]}/forms/handling-log`);
    const without = await call(address, accept(pdfType));
    expect(without.status).toBe(501);
    expect(JSON.stringify(without.json)).toContain('LibreOffice');
    const ports = { ...service.ports, toPdf: () => Promise.resolve(new Uint8Array([37, 80])) };
    const made = await callApi(ports, address, accept(pdfType));
    expect(made.headers.get('content-type')).toBe(pdfType);
    expect([...made.bytes]).toEqual([37, 80]);
  });
});
