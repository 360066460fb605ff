import type { ServiceTrouble } from '../service/answer';
import type { RoundPorts } from './sync-round';
import { anewWhenOvertaken } from './when-overtaken';
import { openCopy, writeCopy } from './working-copy';

/**
 * Brings records whose rows were deleted on the sheet back into the register.
 *
 * @returns what kept it from going on, if anything.
 */
export const bringBack = (
  ports: BringingPorts,
  ids: readonly string[],
): Promise<ServiceTrouble | undefined> => anewWhenOvertaken(() => bring(ports, ids));

type BringingPorts = Pick<RoundPorts, 'service' | 'workbook' | 'settle'>;

async function bring(
  { service, workbook, settle }: BringingPorts,
  ids: readonly string[],
): Promise<ServiceTrouble | undefined> {
  const read = await workbook.read();
  if (!read.ok) return undefined;
  const copy = openCopy(read.snapshot);
  const changes = [];
  for (const id of ids) {
    const found = await service.version(id);
    if (!found.ok) return found.trouble;
    if (found.value) changes.push(settle(found.value, copy.rows.get(id), undefined, copy.snapshot));
  }
  await writeCopy(
    workbook,
    copy,
    changes.map(({ change }) => change),
  );
  return undefined;
}
