import type { CellValue } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { ledgerWorkbook } from '../../core/workbook/ledger-workbook';
import { workbookType } from '../../functions/workbook-type';
import { writeWorkbook } from '../../functions/workbook/write-workbook';
import { callApi } from '../support/functions/call-api';
import { testServers } from '../support/functions/open-test-databases';
import { openTestService, type TestService } from '../support/functions/open-test-service';
import { propertyComplaint } from '../support/functions/sample-records';
import { describeWith } from '../support/need-program';
import { officeLedger, officeNow, officeZone } from '../support/office-ledger';
import { plantedFormulas } from '../support/planted-formulas';
import { recalculate } from '../support/recalculate';
import { boundRulebook } from '../support/sample-ledger';
import { readWorkbook } from '../support/written-workbook';

jest.setTimeout(300_000);

const received = '2026-10-20T10:00:00';

/** A complaint whose every text is a formula somebody planted. */
const planted = (text: string, index: number) =>
  propertyComplaint(`r${index}`, received, {
    fields: {
      resident: text,
      phone: '13800138000',
      department: text,
      content: text,
      process: text,
    },
  });

/** Every text of a workbook, and the formulas of its cells. */
async function contentOf(bytes: Uint8Array) {
  const workbook = await readWorkbook(bytes);
  const texts: string[] = [];
  const formulas: string[] = [];
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell(({ value, formula, hyperlink }) => {
        texts.push(textOf(value));
        formulas.push(...[formula, hyperlink].filter((found) => typeof found === 'string'));
      });
    });
  });
  return { texts, formulas };
}

/** LibreOffice writes a text of several scripts in runs. */
function textOf(value: CellValue): string {
  if (typeof value === 'string') return value;
  const isRuns = typeof value === 'object' && value !== null && 'richText' in value;
  return isRuns ? value.richText.map(({ text }) => text).join('') : JSON.stringify(value);
}

/** What must not stand in any formula, link or part of the package. */
const DANGER = /cmd|DDE|calc|example\.com|WEBSERVICE|SUM\(A1\)|2\+5/;

/** Tabs and returns at the beginning may be shown as blanks; what follows must be there as typed. */
const seen = (texts: readonly string[], payload: string): boolean =>
  texts.some((text) => text.replaceAll('_x000D_', '\r').includes(payload.trim()));

describeWith('soffice', 'libreoffice-calc', 'formulas that somebody typed into a complaint', () => {
  let service: TestService;
  let ledger: string;

  beforeAll(async () => {
    const [server] = testServers;
    if (!server) throw new Error('No database.');
    service = await openTestService(server);
    ledger = await service.createLedger(undefined, { name: plantedFormulas[0] });
    const saved = await callApi(service.ports, `POST ${ledger}/records`, {
      headers: { 'idempotency-key': '1' },
      json: { records: plantedFormulas.map(planted) },
    });
    expect(JSON.stringify(saved.json)).not.toContain('invalid');
  });
  afterAll(() => service.close());

  const file = async (path: string): Promise<Uint8Array> => {
    const { status, bytes } = await callApi(service.ports, `GET ${ledger}/${path}`, {
      headers: { accept: workbookType },
    });
    expect(status).toBe(200);
    return bytes;
  };
  const also = plantedFormulas.map((_, index) => `r${index}`).join(',');

  const register = (): Promise<Uint8Array> => {
    const rulebook = boundRulebook('property-internal-procedure');
    const records = plantedFormulas.map(planted).map(({ id, fields }) => ({
      id,
      number: id,
      fields,
      events: { received: { instant: officeZone.toInstant(63_000_000_000), dateOnly: false } },
      agreed: {},
      extensions: [],
      pauses: [],
    }));
    const settings = { ...officeLedger(rulebook), name: plantedFormulas[0] ?? '' };
    return Promise.resolve(writeWorkbook(ledgerWorkbook(settings, records, officeNow)));
  };

  it.each([
    ['the register', register],
    ['a report', () => file('reports/monthly-statistics?period=2026-10')],
    ['a form of each', () => file(`records/r0/forms/resident-complaint-form?also=${also}`)],
    ['a form with a line of each', () => file(`records/r0/forms/handling-log?also=${also}`)],
  ] as const)('should be text in %s, before and after an office computed it', async (_, make) => {
    const written = await make();
    const parts = unzipSync(written);
    expect(Object.keys(parts).filter((path) => /externalLink|macro|vba/i.test(path))).toEqual([]);
    for (const [path, part] of Object.entries(parts)) {
      const formulas = strFromU8(part).match(/<f[ >].*?<\/f>|Target="http[^"]*"/g) ?? [];
      expect([path, formulas.filter((formula) => DANGER.test(formula))]).toEqual([path, []]);
    }
    for (const bytes of [written, await recalculate(written)]) {
      const { texts, formulas } = await contentOf(bytes);
      expect(formulas.filter((formula) => DANGER.test(formula))).toEqual([]);
      expect(plantedFormulas.filter((payload) => !seen(texts, payload))).toEqual([]);
    }
  });
});
