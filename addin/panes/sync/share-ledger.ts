import type { Surroundings } from '../../app/surroundings';
import type { OpenStatus } from '../../ledger/ledger-session';
import type { Answer } from '../../service/answer';
import { wordingOf } from '../../texts/texts';
import { prepareRegister } from '../../workbook/prepare-register';
import { writeServiceId } from '../../workbook/write-service-id';

/**
 * Makes the ledger known to the service, unless it is, and keeps its id there in the workbook: from
 * then on the two are kept in step.
 */
export async function shareLedger(
  { ledger, stored, serviceId }: OpenStatus,
  { service, session, now }: Pick<Surroundings, 'service' | 'session' | 'now'>,
): Promise<Answer<string>> {
  if (serviceId !== undefined) return { ok: true, value: serviceId };
  const own = ledger.ownRulebook ? ledger.rulebook.definition : undefined;
  const known = await service.createLedger(stored, own);
  if (!known.ok) return known;
  await prepareRegister(ledger, now());
  await writeServiceId(known.value, wordingOf(ledger.language).texts.service.ledgerId);
  await session.reload();
  return known;
}
