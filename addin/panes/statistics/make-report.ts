import type { OpenStatus } from '../../ledger/ledger-session';
import type { Surroundings } from '../../app/surroundings';
import type { Answer } from '../../service/service';
import { wordingOf } from '../../texts/texts';
import { writeServiceId } from '../../workbook/write-service-id';
import { readLedgerRecords } from './ledger-records';

/**
 * Makes the monthly report: the ledger is made known to the service the first time, its records are
 * sent, and the workbook of the month is fetched. The sheet keeps only the ledger's id there.
 *
 * @param month e.g. `2026-10`.
 */
export async function makeReport(
  { ledger, stored, serviceId }: OpenStatus,
  month: string,
  { service, session }: Pick<Surroundings, 'service' | 'session'>,
): Promise<Answer<Blob>> {
  const { raw } = await readLedgerRecords(ledger)();
  const own = ledger.ownRulebook ? ledger.rulebook.definition : undefined;
  const known: Answer<string> =
    serviceId === undefined
      ? await service.createLedger(stored, own)
      : { ok: true, value: serviceId };
  if (!known.ok) return known;
  if (serviceId === undefined) {
    await writeServiceId(known.value, wordingOf(ledger.language).texts.service.ledgerId);
    await session.reload();
  }
  const sent = await service.pushRecords(known.value, raw);
  if (!sent.ok) return sent;
  return service.report(known.value, 'monthly', month);
}
