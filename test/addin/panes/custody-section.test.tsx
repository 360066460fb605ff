import { custodyAway, openStage, textBox, type Stage } from '../../support/addin-stage';
import { act, screen, within } from '@testing-library/react';
import type { CustodyService } from '../../../addin/service/custody-service';
import { parseCustody, parseLooked, parseLooks } from '../../../addin/service/parse-custody';
import { appendRecords } from '../../../addin/workbook/append-records';
import { writeServiceId } from '../../../addin/workbook/write-service-id';
import { parseRecord } from '../../../core/record/parse-record';
import { sealedFields } from '../../../core/record/sealed-mark';
import { boundRulebook } from '../../support/addin-ledger';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { selectCell, unfold } from '../../support/selected-case';

const ledger = officeLedger(boundRulebook('property-internal-procedure'));
const open = { sealed: false, mayLook: false, mayKeep: true };
const sealed = {
  sealed: true,
  mayLook: true,
  mayKeep: true,
  persons: ['李检察'],
  roles: ['Records'],
};
const content = {
  id: '1',
  number: '1',
  fields: { resident: '密人甲', content: '密事乙' },
  events: { received: '2026-11-20 09:00', accepted: '2026-11-20 09:30' },
};
const done = () => Promise.resolve({ ok: true, value: undefined } as const);
const given = <Value,>(value: Value | undefined) => {
  if (value === undefined) throw new Error('Not an answer.');
  return Promise.resolve({ ok: true, value } as const);
};
const refused = (detail: string) =>
  Promise.resolve({ ok: false, trouble: { kind: 'refused', status: 403, detail } } as const);

let stage: Stage;
let calls: unknown[][];
/** A service whose answers are given, and which writes down what it was asked. */
const serve = (answers: Partial<CustodyService>): CustodyService =>
  Object.fromEntries(
    Object.entries({ ...custodyAway, ...answers }).map(([name, answer]) => [
      name,
      (...words: unknown[]) => {
        if (name !== 'read' && name !== 'looks') calls.push([name, ...words]);
        return (answer as (...given: unknown[]) => unknown)(...words);
      },
    ]),
  ) as unknown as CustodyService;

const start = async (
  fields: Readonly<Record<string, unknown>>,
  answers: Partial<CustodyService> | undefined,
) => {
  calls = [];
  const service = answers && { custody: () => serve(answers) };
  stage = await openStage({ ledger, pane: 'handling', ...(service && { service }) });
  if (answers) await writeServiceId('s1', '服务中的台账标识');
  await act(() => stage.surroundings.session.reload());
  const raw = { id: '1', number: '1', fields, events: { received: '2026-11-20 09:00' } };
  const { record } = parseRecord(raw, ledger.rulebook, ledger.zone);
  await appendRecords(ledger, [record], { at: officeNow, who: '', action: '登记' });
  await selectCell(stage, 'A2');
};
const click = async (name: string) => stage.user.click(screen.getByRole('button', { name }));
/** Within the form of an act, which is a part of the pane that folds. */
const formOf = (button: string) => {
  const form = screen.getByRole('button', { name: button, hidden: true }).closest('form');
  if (!form) throw new Error(`No form has a button ${button}.`);
  return within(form);
};
const fill = async (button: string, label: string, text: string) => {
  const box = formOf(button).getByRole('textbox', { name: new RegExp(`^${label}`), hidden: true });
  act(() => box.closest('details')?.setAttribute('open', ''));
  await stage.user.type(box, text);
};
afterEach(() => stage.stop());

describe('CustodySection', () => {
  it('should say that sealing needs a shared ledger', async () => {
    await start({}, undefined);
    const section = await unfold('密件与冻结');
    expect(section.getByText(/台账共享后，可以在这里设为密件/)).toBeVisible();
  });

  it('should show a sealed case as sealed, and nothing that is guessed from what is left of it', async () => {
    await start(sealedFields(ledger.rulebook), {
      read: () => given(parseCustody({ ...sealed, mayLook: false, mayKeep: false })),
    });
    expect(await screen.findByText('您不在可查看的人员之内。')).toBeVisible();
    expect(screen.getByText(/本件为密件，表中只有编号和收到日期/)).toBeVisible();
    expect(screen.queryByRole('heading', { name: '时限' })).toBeNull();
    expect(screen.queryByRole('heading', { name: '下一步' })).toBeNull();
    expect(screen.queryByText('正常')).toBeNull();
    expect(screen.queryByRole('button', { name: '查看密件' })).toBeNull();
    expect(screen.queryByRole('button', { name: '解除密件' })).toBeNull();
    expect(screen.queryByText('查看留痕')).toBeNull();
  });

  it('should show what it holds to who may look and says why, and hide it again', async () => {
    const looked = { id: '1', version: 4, record: content };
    await start(sealedFields(ledger.rulebook), {
      read: () => given(parseCustody({ ...sealed, mayKeep: false })),
      look: () => given(parseLooked(looked)),
    });
    await screen.findByText('查看密件', { selector: 'summary *' });
    await fill('查看密件', '原因', ' ');
    await click('查看密件');
    expect(screen.getByText(/请写明原因。/)).toBeVisible();
    expect(calls).toEqual([]);
    await fill('查看密件', '原因', '核查');
    await click('查看密件');
    expect(await screen.findByText(/密人甲$/)).toBeVisible();
    expect(screen.getByText(/第 4 版/)).toBeVisible();
    expect(screen.queryByText(/请写明原因。/)).toBeNull();
    expect(calls).toEqual([['look', '1', '核查']]);
    await click('收起内容');
    expect(screen.queryByText(/密人甲$/)).toBeNull();
  });

  it('should say in the words of the service why a look is refused', async () => {
    await start(sealedFields(ledger.rulebook), {
      read: () => given(parseCustody(sealed)),
      look: () => refused('记录为密件。'),
    });
    await screen.findByText('可查看：李检察、档案管理人员');
    await fill('查看密件', '原因', '核查');
    await click('查看密件');
    expect(await screen.findByText(/服务没有接受：记录为密件。/)).toBeVisible();
  });

  it('should seal a case for the named, and show who looked', async () => {
    let isSealed = false;
    await start(
      {},
      {
        read: () => given(parseCustody(isSealed ? sealed : open)),
        seal: () => {
          isSealed = true;
          return done();
        },
        looks: () =>
          given(
            parseLooks([
              {
                ...{ number: 1, at: '2026-11-21T09:00:00+08:00', by: '档案员', reason: '举报' },
                ...{ kind: 'sealed', record: '1', persons: ['李检察'], roles: ['Records'] },
              },
              {
                ...{ number: 2, at: '2026-11-22T10:00:00+08:00', by: '李检察', reason: '核查' },
                ...{ kind: 'looked', record: '1' },
              },
            ]),
          ),
      },
    );
    const section = await unfold('密件与冻结');
    expect(await section.findByText('本件不是密件。')).toBeVisible();
    await fill('设为密件', '原因', '举报');
    await click('设为密件');
    expect(screen.getByText(/请至少指定一个可查看的人员或角色。/)).toBeVisible();
    await fill('设为密件', '可查看的人员', '李检察、 张三，李检察');
    await click('设为密件');
    expect(await section.findByText('密件')).toBeVisible();
    expect(calls).toEqual([['seal', '1', '举报', { persons: ['李检察', '张三'], roles: [] }]]);
    const log = await unfold('查看留痕');
    const lines = await log.findAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      '2026-11-22 10:00 李检察 查看；原因：核查',
      '2026-11-21 09:00 档案员 设为密件；原因：举报；可查看：李检察、档案管理人员',
    ]);
  });

  it('should unseal a case, and hold and release it, each with a reason', async () => {
    let state: object = sealed;
    const turn = (next: object) => () => {
      state = next;
      return done();
    };
    const held = { by: '档案员', reason: '诉讼', until: '2026-12-31' };
    await start(
      {},
      {
        read: () => given(parseCustody(state)),
        unseal: turn(open),
        hold: turn({ ...open, held }),
        release: turn(open),
      },
    );
    const section = await unfold('密件与冻结');
    await section.findByText('密件');
    await fill('解除密件', '原因', '结案');
    await click('解除密件');
    expect(await section.findByText('本件不是密件。')).toBeVisible();
    await fill('冻结', '原因', '诉讼');
    await fill('冻结', '冻结至', '哪天');
    await click('冻结');
    expect(screen.getByText(/请填写日期/)).toBeVisible();
    await stage.user.clear(textBox('冻结至'));
    await fill('冻结', '冻结至', '2026.12.31');
    await click('冻结');
    expect(await section.findByText('已冻结（档案员，至 2026-12-31）')).toBeVisible();
    await fill('解除冻结', '原因', '结束');
    await click('解除冻结');
    await section.findByRole('button', { name: '冻结', hidden: true });
    expect(calls).toEqual([
      ['unseal', '1', '结案'],
      ['hold', '1', '诉讼', '2026-12-31'],
      ['release', '1', '结束'],
    ]);
  });

  it('should say that the service is away, and read again when asked', async () => {
    let isBack = false;
    await start(
      {},
      {
        read: () => (isBack ? given(parseCustody(open)) : custodyAway.read('1')),
      },
    );
    const section = await unfold('密件与冻结');
    expect(await section.findByText(/服务没有应答/)).toBeVisible();
    isBack = true;
    await stage.user.click(section.getByRole('button', { name: '重试' }));
    expect(await section.findByText('本件不是密件。')).toBeVisible();
    expect(section.queryByText(/服务没有应答/)).toBeNull();
  });
});
