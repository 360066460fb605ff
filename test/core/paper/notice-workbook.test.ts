import { noticeWorkbook } from '../../../core/paper/notice-workbook';

const text = [
  '督办通知 督办〔2026〕3号',
  '致：工程部',
  '投诉 TS-001 的“处理”期限为 2026-11-04，已经逾期。',
  '小区投诉 2026-11-12 09:00',
  '签收：王某 2026-11-12 10:00',
].join('\n');
const head = { ledgerName: '小区投诉', rulebookTitle: '物业投诉', language: 'zh' } as const;

const linesOf = (notice: Parameters<typeof noticeWorkbook>[0], taken: readonly string[] = []) => {
  const [sheet] = noticeWorkbook(notice, { ...head, taken }).sheets;
  const cells = (sheet?.blocks ?? []).flatMap((block) => block.cells);
  const filled = cells.flat().filter((cell) => cell !== null);
  return { name: sheet?.name, paper: sheet?.print?.paper, filled };
};

describe('noticeWorkbook', () => {
  it('should lay out title, number, to whom, why, from whom and the receipt on A4', () => {
    expect(linesOf({ title: '督办通知', number: '督办〔2026〕3号', text })).toEqual({
      name: '督办通知 督办〔2026〕3号',
      paper: 'A4',
      filled: [
        ...['督办通知', '督办〔2026〕3号', '致：工程部'],
        '　　投诉 TS-001 的“处理”期限为 2026-11-04，已经逾期。',
        '小区投诉 2026-11-12 09:00　　',
        '签收：王某 2026-11-12 10:00',
      ],
    });
  });

  it('should give a second print a name of its own', () => {
    const notice = { title: '督办通知', number: '督办〔2026〕3号', text };
    const name = '督办通知 督办〔2026〕3号';
    expect(linesOf(notice, [name]).name).not.toBe(name);
  });
});
