import { gzipSync } from 'node:zlib';
import { callApi } from '../../support/functions/call-api';
import { encryptedWorkbook } from '../../support/functions/encrypted-workbook';
import { textLike } from '../../support/functions/expected';
import { makeForm } from '../../support/functions/make-form';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { testPorts } from '../../support/functions/test-ports';
import { valueAt } from '../../support/functions/value-at';
import { handmadeXlsx } from '../../support/handmade-xlsx';

const text = (content: string) => new TextEncoder().encode(content);
const BLANKS = ' '.repeat(60 * 1024 * 1024);
const ROWS =
  '<row r="1"><c r="A1" t="str"><v>留言主题</v></c></row><row r="2"><c r="A2" t="str"><v>=cmd|\' /C calc\'!A0</v></c></row>';
const workbook = (extra: Readonly<Record<string, string>> = {}, after = '') =>
  handmadeXlsx({ sheets: { 留言: ROWS }, extra, after });

const sentence = { zh: textLike(/。$/), en: textLike(/\.$/) };

describe('a file of complaints that is more than it seems', () => {
  const ports = testPorts(undefined);
  const send = (name: string, bytes: Uint8Array) =>
    callApi(ports, 'POST /api/imports', {
      form: makeForm({ name, bytes }, { rulebook: 'government-message-board' }),
    });

  it.each([
    ['投诉.xlsx', workbook({}, BLANKS), 413, 'zip-bomb'],
    ['投诉.xlsx', encryptedWorkbook(), 422, 'password-protected'],
    ['投诉.xlsx', text('MZ\u0090\u0000\u0003 This program cannot be run'), 422, undefined],
    ['投诉.xlsx', text('<html><script>alert(1)</script></html>'), 415, 'markup-file'],
    ['投诉.csv', text('%PDF-1.7'), 415, 'not-a-workbook'],
    ['投诉.csv', gzipSync(text('a,b\n1,2\n')), 415, 'not-a-workbook'],
  ])('should be refused: %s (%#)', async (name, bytes, status, code) => {
    const answer = await send(name, bytes);
    if (code === undefined) {
      expect(answer.status).toBeLessThan(500);
      return;
    }
    expect(answer.status).toBe(status);
    expect(valueAt(answer.json, 'errors.0')).toMatchObject({ code, message: sentence });
  });

  it.each([
    [{ 'xl/vbaProject.bin': 'x' }, 'macros-ignored'],
    [{ 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }, 'external-links'],
    [
      { 'xl/externalLinks/externalLink1.xml': '<externalLink><ddeLink/></externalLink>' },
      'program-links',
    ],
    [{ 'xl/connections.xml': '<connections/>' }, 'data-connections'],
    [{ 'xl/embeddings/oleObject1.bin': 'x' }, 'embedded-objects'],
  ])('should have its cells read and %j left alone, with a sentence', async (extra, code) => {
    const { status, json } = await send('投诉.xlsm', workbook(extra));
    expect(status).toBe(200);
    expect(valueAt(json, 'records.0.fields.subject')).toBe("=cmd|' /C calc'!A0");
    expect(valueAt(json, 'findings')).toContainEqual(
      expect.objectContaining({ code, message: sentence }),
    );
  });
});

describe.each(testServers)('a file for a ledger that is more than it seems, on $name', (server) => {
  let service: TestService;
  beforeAll(async () => (service = await openTestService(server)));
  afterAll(() => service.close());

  const importFile = (bytes: Uint8Array) =>
    callApi(service.ports, 'POST /api/ledgers/import', {
      body: { type: 'application/gzip', bytes },
    });

  it('should be refused when it unpacks to a line without an end', async () => {
    const { status, json } = await importFile(gzipSync(text(`{"line":"${BLANKS}"}`)));
    expect(status).toBe(422);
    expect(valueAt(json, 'errors.0')).toMatchObject({ code: 'file-too-large', message: sentence });
    expect((await callApi(service.ports, 'GET /api/ledgers')).json).toEqual([]);
  });

  it('should be refused when it is no gzip at all', async () => {
    const { status, json } = await importFile(workbook());
    expect(status).toBe(422);
    expect(valueAt(json, 'errors.0')).toMatchObject({ code: 'file-damaged', message: sentence });
  });

  it('should be refused as a rulebook whose aliases multiply', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`,
    );
    const rulebookText = ['a0: &a0 [x]', ...levels, 'id: bomb'].join('\n');
    const { status, json } = await callApi(service.ports, 'POST /api/ledgers', {
      json: { name: '投诉', rulebookText },
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(valueAt(json, 'errors.0.message')).toMatchObject({ zh: textLike(''), en: textLike('') });
  });
});
