import { useCallback } from 'react';
import type { Finding } from '../../../core/finding';
import { useAnswer, type Known } from '../../app/use-answer';
import { useSurroundings } from '../../app/surroundings';
import type { Answer } from '../../service/answer';
import type { SealReaders } from '../../service/custody-service';
import type { LookedRecord, RecordCustody } from '../../service/parse-custody';
import { troubleFinding } from '../../service/trouble-finding';

type Findings = Promise<readonly Finding[]>;

/** How a record is kept, and the acts about it; each answers what kept it from being done. */
export interface KnownCustody extends Known<RecordCustody> {
  readonly seal: (reason: string, readers: SealReaders) => Findings;
  readonly unseal: (reason: string) => Findings;
  readonly hold: (reason: string, until: string) => Findings;
  readonly release: (reason: string) => Findings;
  readonly look: (reason: string, onShown: (shown: LookedRecord) => void) => Findings;
}

/** Reads from the service how a record is kept; after an act the state and the row are read anew. */
export function useCustody(serviceId: string, record: string): KnownCustody {
  const { service, sync } = useSurroundings();
  const calls = service.custody(serviceId);
  const ask = useCallback(
    () => service.custody(serviceId).read(record),
    [service, serviceId, record],
  );
  const known = useAnswer(ask);
  const carryOut = async (work: Promise<Answer<undefined>>): Findings => {
    const answer = await work;
    if (!answer.ok) return [troubleFinding(answer.trouble)];
    await known.read();
    sync.soon();
    return [];
  };
  return {
    ...known,
    seal: (reason, readers) => carryOut(calls.seal(record, reason, readers)),
    unseal: (reason) => carryOut(calls.unseal(record, reason)),
    hold: (reason, until) => carryOut(calls.hold(record, reason, until)),
    release: (reason) => carryOut(calls.release(record, reason)),
    async look(reason, onShown) {
      const answer = await calls.look(record, reason);
      if (!answer.ok) return [troubleFinding(answer.trouble)];
      onShown(answer.value);
      return [];
    },
  };
}
