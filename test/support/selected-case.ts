import { act, screen, within, type BoundFunctions, type queries } from '@testing-library/react';
import type { Stage } from './addin-stage';

/** Selects a cell of the register as a person does; the pane follows. */
export async function selectCell(stage: Stage, address: string, sheet = '台账'): Promise<void> {
  await act(async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(address).select();
      await context.sync();
    });
    await stage.host.eventsDelivered();
  });
}

/** Opens what is folded below a title. */
export async function unfold(title: string): Promise<BoundFunctions<typeof queries>> {
  const summary = (await screen.findAllByText(title)).find((text) => text.closest('summary'));
  const folded = summary?.closest('details');
  if (!folded) throw new Error(`Nothing folded below “${title}”`);
  await act(async () => {
    folded.open = true;
    folded.dispatchEvent(new Event('toggle'));
    await Promise.resolve();
  });
  return within(folded);
}
