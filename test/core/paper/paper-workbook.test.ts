import fc from 'fast-check';
import { parseRecord } from '../../../core/record/parse-record';
import { findPaper } from '../../../core/paper/paper';
import { copiesOf } from '../../../core/paper/copies-of';
import { paperCase } from '../../../core/paper/paper-case';
import { paperWorkbook } from '../../../core/paper/paper-workbook';
import type { RawRecord } from '../../../core/record/record';
import type { SheetPlan } from '../../../core/workbook/workbook-plan';
import { cutOffTexts } from '../../support/cut-off-texts';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { named, sampleRulebook } from '../../support/sample-rulebook';

const clause = '1';
const rulebook = sampleRulebook({
  roles: [
    { key: 'clerk', title: named('clerk') },
    { key: 'manager', title: named('manager') },
    { key: 'respondent', title: { zh: '被投诉人', en: 'respondent' } },
  ],
  confidentiality: [
    {
      key: 'identity',
      title: named('identity'),
      hides: ['name', 'handling'],
      from: ['respondent'],
      clause,
    },
    {
      key: 'until-visit',
      title: named('until the visit'),
      hides: ['phone'],
      when: '!has(events.visited)',
      clause,
    },
  ],
  forms: [
    {
      key: 'slip',
      title: { zh: '投诉处理单', en: 'slip' },
      code: 'TS-01',
      columns: [
        'name',
        'phone',
        'kind',
        'urgent',
        'content',
        'result',
        'accepted',
        'handled',
        { title: { zh: '经理意见', en: 'opinion of the manager' } },
        { title: { zh: '投诉人签名', en: 'signature' } },
        { title: { zh: '公章', en: 'seal' } },
        { title: { zh: '姓名再录', en: 'name again' }, value: 'fields.name' },
      ],
      clause,
    },
    {
      key: 'register',
      title: { zh: '投诉登记表', en: 'register' },
      layout: 'list',
      columns: ['number', 'received', 'name', 'content', 'urgent', 'result', 'level'],
      clause,
    },
  ],
  letters: [
    {
      key: 'reply',
      title: { zh: '答复函', en: 'reply' },
      parts: [
        { text: { zh: '尊敬的{{name}}：{{content}}', en: 'Dear {{name}}: {{content}}' } },
        { text: { zh: '{{today}}', en: '{{today}}' } },
      ],
      clause,
    },
  ],
});
const ledger = officeLedger(rulebook);

const complaint = (more: RawRecord = {}): RawRecord => ({
  id: '1',
  number: '261120041',
  events: { received: '2026-11-20 09:00', accepted: '2026-11-20', handled: '2026-11-21 10:30' },
  ...more,
  fields: {
    name: '王女士',
    phone: '13800000000',
    kind: '服务',
    urgent: false,
    content: '夜间施工',
    ...more.fields,
  },
});

interface Asked {
  readonly records?: readonly RawRecord[];
  readonly copyFor?: string;
  readonly taken?: readonly string[];
}

function print(key: string, { records = [complaint()], copyFor, taken = [] }: Asked = {}) {
  const paper = findPaper(key, rulebook);
  const [first, ...others] = records.map((raw) => {
    const { record } = parseRecord(raw, rulebook, ledger.zone);
    return paperCase({ record, ledger, asOf: officeNow, copyFor });
  });
  if (!paper || !first) throw new Error('Nothing to print.');
  const role = rulebook.roles.find((candidate) => candidate.key === copyFor);
  const request = { paper, cases: [first, ...others] as const, ledgerName: ledger.name, taken };
  return paperWorkbook({ ...request, copyFor: role?.title }).sheets;
}

/** The boxes of a sheet's rows, empty ones too, but not the places merged into others. */
const rowsOf = ([sheet]: readonly SheetPlan[]): readonly (readonly string[])[] =>
  (sheet?.blocks[0]?.cells ?? []).map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell : '')),
  );
const rowOf = (sheets: readonly SheetPlan[], title: string) =>
  rowsOf(sheets).find((row) => row.includes(title));

describe('paperWorkbook', () => {
  it('should head a form with its title, code and the record’s number', () => {
    expect(rowsOf(print('slip')).slice(0, 2)).toEqual([
      ['投诉处理单', '', '', ''],
      ['表号：TS-01', '', '编号：261120041', ''],
    ]);
  });

  it('should tick what applies and leave the other boxes to tick', () => {
    expect(rowOf(print('slip'), 'kind（中）')).toEqual([
      'kind（中）',
      '□质量　☑服务',
      'urgent（中）',
      '□是　☑否',
    ]);
    const blank = print('slip', { records: [{ id: '1', fields: {} }] });
    expect(rowOf(blank, 'kind（中）')).toContain('□质量　□服务');
  });

  it('should list steps that follow each other with when and who', () => {
    const sheets = print('slip', { records: [complaint()] });
    expect(rowOf(sheets, '环节')).toEqual(['环节', '时间', '责任人', '签名']);
    // A bracket stays with its word where the label takes two lines.
    expect(rowOf(sheets, 'accepted\n（中）')?.slice(1)).toEqual(['2026年11月20日', '', '']);
    expect(rowOf(sheets, 'handled\n（中）')?.[1]).toBe('2026年11月21日 10:30');
  });

  it('should leave an opinion a line to sign, a signature room and a seal its place', () => {
    const sheets = print('slip');
    const at = rowsOf(sheets).findIndex((row) => row[0] === '经理意见');
    expect(rowsOf(sheets)[at + 1]?.[1]).toMatch(/^签名：.*年.*月.*日/);
    const seal = rowsOf(sheets).findIndex((row) => row.includes('公章'));
    expect(sheets[0]?.rowHeights?.[seal]?.height).toBeGreaterThanOrEqual(110);
  });

  it('should keep from a copy what the regime hides from its reader, wherever it would stand', () => {
    const sheets = print('slip', { copyFor: 'respondent' });
    expect(rowsOf(sheets)[1]?.[0]).toBe('表号：TS-01　送：被投诉人');
    expect(rowOf(sheets, 'name（中）')?.[1]).toBe('（保密）');
    expect(JSON.stringify(sheets)).not.toContain('王女士');
    expect(JSON.stringify(print('reply', { copyFor: 'respondent' }))).not.toContain('王女士');
    expect(JSON.stringify(print('slip'))).toContain('王女士');
  });

  it('should keep from every copy what is hidden from everybody, as long as it is', () => {
    expect(rowOf(print('slip'), 'phone（中）')).toContain('（保密）');
    const events = { received: '2026-11-20', visited: '2026-11-22' };
    const visited = print('slip', { records: [complaint({ events })] });
    expect(rowOf(visited, 'phone（中）')).toContain('13800000000');
  });

  it('should offer copies for the roles something is hidden from', () => {
    expect(copiesOf(rulebook).map(({ key }) => key)).toEqual(['respondent']);
  });

  it('should print a sheet a record, named after the paper and the number, beside other sheets', () => {
    const records = ['A1', 'A2', 'A2'].map((number) => complaint({ number }));
    const names = print('slip', { records, taken: ['投诉处理单 A1'] }).map(({ name }) => name);
    expect(names).toEqual(['投诉处理单 A1 2', '投诉处理单 A2', '投诉处理单 A2 2']);
  });

  it('should print a register on one sheet, its head on every page, with lines to go on by hand', () => {
    const records = ['A1', 'A2'].map((number) => complaint({ number }));
    const sheets = print('register', { records });
    const [sheet] = sheets;
    expect(sheets).toHaveLength(1);
    expect(
      rowsOf(sheets)
        .slice(3, 5)
        .map(([number]) => number),
    ).toEqual(['A1', 'A2']);
    expect(rowsOf(sheets)).toHaveLength(3 + 6);
    expect(sheet?.print).toMatchObject({ landscape: true, paper: 'A4', repeatRows: 3 });
  });

  it('should part a letter into title, whom it is to, text and day', () => {
    expect(rowsOf(print('reply')).map(([text]) => text?.trim())).toEqual([
      '答复函',
      '',
      '尊敬的王女士：',
      '夜间施工',
      '',
      '2026年11月22日',
    ]);
  });

  it('should name the ledger and the rulebook on every page, and count pages of a single sheet', () => {
    const [sheet] = print('slip');
    expect(sheet?.print).toMatchObject({ footer: '第 {page} 页　共 {pages} 页', firstPage: 1 });
    const [first] = print('slip', { records: [complaint(), complaint({ number: 'B' })] });
    expect(first?.print).toMatchObject({ footer: '第 {page} 页', header: 'Sample（中）' });
  });

  it('should keep a form that is about a page long to one page', () => {
    const [sheet] = print('slip');
    expect(sheet?.print?.pagesDown).toBe(1);
    const long = complaint({ fields: { content: '长'.repeat(4000) } });
    expect(print('slip', { records: [long] })[0]?.print?.pagesDown).toBeUndefined();
  });

  it('should cut off no text, however long', () => {
    const text = fc
      .tuple(fc.constantFrom('长夜施工', 'noise at night ', '长\n', 'a'), fc.nat({ max: 900 }))
      .map(([piece, times]) => piece.repeat(times).trim());
    fc.assert(
      fc.property(text, text, (content, result) => {
        const fields = { content, result, name: result.slice(0, 80) };
        for (const key of ['slip', 'register', 'reply']) {
          const sheets = print(key, { records: [complaint({ fields })] });
          expect(sheets.flatMap(cutOffTexts)).toEqual([]);
          const heights = sheets.flatMap(({ rowHeights = [] }) => rowHeights);
          expect(heights.filter(({ height }) => height > 409)).toEqual([]);
          const shown = rowsOf(sheets).flat().join('').replaceAll(/\s/g, '');
          if (key !== 'register') expect(shown).toContain(content.replaceAll(/\s/g, ''));
        }
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});
