import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { slicerBox } from '../../../preview/page/grid/slicer-box';
import type { WorkbookModel } from '../../../preview/model/workbook-model';
import { pinnedWorkbook } from '../../support/pinned-workbook';

afterEach(cleanup);

/** The slicer by department of the crossed pivot. */
function shownSlicer(): WorkbookModel {
  const model = pinnedWorkbook();
  model.changeSlicers([
    {
      id: 's',
      sheetId: model.activeSheet.id,
      pivotId: '{Crossed}',
      field: '部门',
      kept: { Caption: '部门' },
      frame: { left: 0, top: 0, width: 150, height: 175 },
    },
  ]);
  const Slicer = slicerBox(model);
  render(<Slicer data={{ slicerId: 's' }} />);
  return model;
}

const press = (name: string, keys: { ctrlKey?: boolean; shiftKey?: boolean } = {}): void =>
  act(() => {
    fireEvent.click(screen.getByRole('button', { name }), keys);
  });
const chosen = (model: WorkbookModel) => model.pivotById('{Crossed}')?.selected['部门'];

it('should choose alone, several with Ctrl or the switch, and all when cleared', () => {
  const model = shownSlicer();
  press('工程部');
  expect(chosen(model)).toEqual(['工程部']);
  press('保安部', { ctrlKey: true });
  expect(chosen(model)).toEqual(['保安部', '工程部']);
  press('☑');
  press('工程部');
  expect(chosen(model)).toEqual(['保安部']);
  press('✕');
  expect(chosen(model)).toBeUndefined();
});

it('should reach with Shift from the button pressed before the span', () => {
  const model = shownSlicer();
  press('保安部');
  press('工程部 <&>', { shiftKey: true });
  expect(chosen(model)).toEqual(['保安部', '工程部', '工程部 <&>']);
  press('工程部', { shiftKey: true });
  expect(chosen(model)).toEqual(['保安部', '工程部']);
});

it('should mark what is chosen and what the other filters leave without rows', () => {
  shownSlicer();
  press('工程部');
  const pressed = (name: string) =>
    screen.getByRole('button', { name }).getAttribute('aria-pressed');
  expect([pressed('工程部'), pressed('保安部')]).toEqual(['true', 'false']);
  expect(screen.getByRole('button', { name: '保安部' }).className).toBe('without-data');
  expect(screen.getByRole('button', { name: '工程部' }).className).toBe('');
});
