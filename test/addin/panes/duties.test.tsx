import { screen, within } from '@testing-library/react';
import { boundRulebook } from '../../support/addin-ledger';
import { openStage, type Stage } from '../../support/addin-stage';
import { officeLedger } from '../../support/office-ledger';
import { sheetValues } from '../../support/sheet-values';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ ledger: officeLedger(boundRulebook('hotel')), pane: 'handling' });
});
afterEach(() => stage.stop());

describe('Duties', () => {
  it('should list what the office owes and keep on the history sheet that it was done', async () => {
    const heading = await screen.findByRole('heading', { name: '职责' });
    const section = within(heading.closest('section') ?? document.body);
    expect(section.getByText('临期')).toBeVisible();
    expect(section.getByText(/2026-11-16至2026-11-22：已做0次，至少1次/)).toBeVisible();
    await stage.user.click(section.getByRole('button', { name: '记为已做一次' }));
    expect(await section.findByText(/已做1次，至少1次/)).toBeVisible();
    expect(section.getByText('已办结')).toBeVisible();
    expect(section.queryByRole('button')).toBeNull();
    const [line] = (await sheetValues('历史')).slice(-1);
    expect(line?.slice(2, 7)).toEqual([
      'duty:weekly-compilation',
      '履行职责',
      '每周周末汇总本周受理的投诉',
      '',
      '2026-11-16',
    ]);
  });
});
