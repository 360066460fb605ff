import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseIsoDay } from '../../../core/date/civil-date';
import { readTable } from '../../../core/workbook/read-table';
import { callApi, type Call } from '../../support/functions/call-api';
import { textLike } from '../../support/functions/expected';
import { encryptedWorkbook } from '../../support/functions/encrypted-workbook';
import { makeForm, readFormFile } from '../../support/functions/make-form';
import { testPorts } from '../../support/functions/test-ports';
import { valueAt } from '../../support/functions/value-at';
import { encodeGb18030 } from '../../support/gb18030';
import { handmadeXlsx } from '../../support/handmade-xlsx';

jest.setTimeout(120_000);

const root = join(__dirname, '..', '..', '..');
const ports = testPorts(undefined);
const rulebook = 'government-message-board';
const address = 'POST /api/imports';

const text = (content: string) => new TextEncoder().encode(content);
const csv = (bytes: Uint8Array, name = '留言.csv') => ({ name, bytes });
const send = (form: FormData, more: Call = {}) => callApi(ports, address, { form, ...more });

const REAL_FILES = [
  ['samples/gov-messages-with-replies-120.xlsx', rulebook, 120],
  ['samples/cfpb-complaints-147.csv', 'cfpb-company-response', 145],
  ['../shared/data/gov-messages-4326.xlsx', rulebook, 4326],
] as const;

describe('POST /api/imports', () => {
  it.each(REAL_FILES.filter(([path]) => existsSync(join(root, path))))(
    'should answer every data row of %s and invent no trouble',
    async (path, id, rows) => {
      const file = readFormFile(join(root, path));
      const { status, json } = await send(makeForm(file, { rulebook: id }));
      expect(status).toBe(200);
      const records = valueAt(json, 'records') as readonly { row: number; events: object }[];
      const { table } = await readTable(file.bytes);
      expect(records.map(({ row }) => row)).toEqual(table?.rows.map(({ row }) => row));
      expect(records).toHaveLength(rows);
      const received = records.map((record) => String(valueAt(record, 'events.received')));
      expect(received.filter((day) => parseIsoDay(day.slice(0, 10)) === undefined)).toEqual([]);
      const findings = valueAt(json, 'findings') as readonly { severity: string; row?: number }[];
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  it('should suggest a field for each column, with samples and confidence', async () => {
    const bytes = text('留言主题,留言详情,留言时间,备注\n路灯,不亮,2026/11/20 9:05,x\n');
    const { json } = await send(makeForm(csv(bytes), { rulebook }));
    expect(valueAt(json, 'columns')).toMatchObject([
      { header: '留言主题', suggestedField: 'subject', confidence: 1, samples: ['路灯'] },
      { header: '留言详情', suggestedField: 'details' },
      { header: '留言时间', suggestedField: 'received', suggestedKind: 'event' },
      { header: '备注', suggestedField: null, samples: ['x'] },
    ]);
    expect(valueAt(json, 'records')).toEqual([
      {
        row: 2,
        fields: { subject: '路灯', details: '不亮' },
        events: { received: '2026-11-20T09:05:00+08:00' },
      },
    ]);
  });

  it('should read a text file in GB18030', async () => {
    const bytes = encodeGb18030('留言主题,留言详情,留言时间\n路灯不亮,三天了,2026-11-20\n');
    const { json } = await send(makeForm(csv(bytes), { rulebook }));
    expect(valueAt(json, 'records.0.fields.subject')).toBe('路灯不亮');
    expect(valueAt(json, 'findings')).toMatchObject([
      { code: 'encoding-gb18030', severity: 'info' },
    ]);
  });

  it('should name row and column of what cannot be read, and leave the rest', async () => {
    const bytes = text('留言主题,留言详情,留言时间\n路灯,不亮,04/05/2019\n水压,低,2026-02-30\n');
    const { status, json } = await send(makeForm(csv(bytes), { rulebook }));
    expect(status).toBe(200);
    expect(valueAt(json, 'records')).toHaveLength(2);
    expect(valueAt(json, 'findings')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ row: 2, column: '留言时间', severity: 'error' }),
        expect.objectContaining({ row: 3, column: '留言时间', severity: 'error' }),
      ]),
    );
    const declared = await send(makeForm(csv(bytes), { rulebook, dateOrder: 'mdy' }));
    expect(valueAt(declared.json, 'records.0.events.received')).toBe('2019-04-05');
  });

  it('should follow the mapping of the caller', async () => {
    const bytes = text('a,b,c\n路灯,不亮,2026-11-20\n');
    const mapping = JSON.stringify({ a: 'subject', b: 'details', c: 'received' });
    const { json } = await send(makeForm(csv(bytes), { rulebook, mapping }));
    expect(valueAt(json, 'records.0')).toMatchObject({
      fields: { subject: '路灯', details: '不亮' },
      events: { received: '2026-11-20' },
    });
  });

  it('should point to a mapping that names no field', async () => {
    const mapping = JSON.stringify({ a: 'nothing' });
    const { status, json } = await send(makeForm(csv(text('a\n1\n')), { rulebook, mapping }));
    expect(status).toBe(400);
    expect(valueAt(json, 'errors.0')).toMatchObject({
      pointer: '/mapping/a',
      code: 'mapping-unknown',
    });
  });

  it.each([
    ['a file that is none', text('%PDF-1.7 …'), 415, 'not-a-workbook'],
    ['an empty file', new Uint8Array(), 422, 'empty-file'],
    ['a damaged workbook', handmadeXlsx({ sheets: { a: '' } }).slice(0, 300), 422, undefined],
    ['a workbook that unpacks beyond measure', bomb(), 413, 'zip-bomb'],
    ['a workbook with a password', encryptedWorkbook(), 422, 'password-protected'],
  ])('should refuse %s with a way out', async (_what, bytes, status, code) => {
    const answer = await send(makeForm({ name: '投诉.xlsx', bytes }, { rulebook }));
    expect(answer.status).toBe(status);
    expect(valueAt(answer.json, 'errors.0')).toMatchObject({
      pointer: '/file',
      code: code ?? textLike(/corrupt|truncated/),
      message: { zh: textLike(/。$/), en: textLike(/\.$/) },
    });
  });

  it('should refuse more than 20 MB by what the request declares, unread', async () => {
    const answer = await callApi(ports, address, {
      body: { type: 'multipart/form-data; boundary=x', bytes: text('--x--') },
      headers: { 'content-length': String(300 * 1024 * 1024) },
    });
    expect(answer.status).toBe(413);
    expect(valueAt(answer.json, 'detail')).toContain('20 MB');
  });

  it('should say what is wrong with the form itself', async () => {
    const noFile = new FormData();
    noFile.append('rulebook', rulebook);
    const missing = await send(noFile);
    expect(missing.status).toBe(400);
    expect(valueAt(missing.json, 'errors.0.pointer')).toBe('/file');

    const noRulebook = await send(makeForm(csv(text('a\n1\n')), {}));
    expect(valueAt(noRulebook.json, 'errors.0')).toMatchObject({
      pointer: '/rulebook',
      code: 'missing',
    });

    const cut = await callApi(ports, address, {
      body: { type: 'multipart/form-data; boundary=x', bytes: text('--x\r\nContent-Dis') },
    });
    expect(valueAt(cut.json, 'errors.0.code')).toBe('not-a-form');

    const json = await callApi(ports, address, { json: {} });
    expect(json.status).toBe(415);

    const badParameters = await send(makeForm(csv(text('a\n1\n')), { rulebook, parameters: '{' }));
    expect(valueAt(badParameters.json, 'errors.0')).toMatchObject({
      pointer: '/parameters',
      code: 'not-json',
    });
  });

  it('should refuse more rows than a request may carry', async () => {
    const lines = Array.from({ length: 50_001 }, (_, index) => `题${index}`);
    const bytes = text(`留言主题\n${lines.join('\n')}\n`);
    const { status, json } = await send(makeForm(csv(bytes), { rulebook }));
    expect(status).toBe(413);
    expect(valueAt(json, 'errors.0.code')).toBe('too-many-records');
  });
});

/** A workbook with 60 MB of blanks. */
function bomb(): Uint8Array {
  return handmadeXlsx({ sheets: { a: '' }, after: ' '.repeat(60 * 1024 * 1024) });
}
