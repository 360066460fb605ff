import { SERVICE_KEY } from './parse-stored-ledger';
import { readSettingsSheet } from './read-settings-sheet';
import { runExcel } from './run-excel';

/** Keeps the ledger's id at the service in a line of its own in the settings sheet. */
export async function writeServiceId(id: string, title: string): Promise<void> {
  await runExcel(async (context) => {
    const settings = await readSettingsSheet(context);
    if (!settings || settings.lines.some(({ key }) => key === SERVICE_KEY)) return;
    settings.sheet.getRangeByIndexes(settings.nextRow, 0, 1, 3).values = [[title, id, SERVICE_KEY]];
    await context.sync();
  });
}
