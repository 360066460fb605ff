import { runExcel } from './run-excel';

/**
 * Calculates every cell anew. Worksheet functions are not volatile and see no cell change when the
 * ledger's calendar or rules do, so they have to be told.
 */
export async function recalculateWorkbook(): Promise<void> {
  await runExcel(async (context) => {
    context.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}
