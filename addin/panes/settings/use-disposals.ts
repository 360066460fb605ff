import { useCallback } from 'react';
import type { Finding } from '../../../core/finding';
import { useAnswer, type Known } from '../../app/use-answer';
import { useSurroundings } from '../../app/surroundings';
import type { Answer } from '../../service/answer';
import type { CustodyService } from '../../service/custody-service';
import type { DisposalList } from '../../service/parse-custody';
import { troubleFinding } from '../../service/trouble-finding';

/** The disposal lists of a ledger, and what is done about them. */
export interface KnownDisposals extends Known<readonly DisposalList[]> {
  /** Does something and reads the lists anew; answers what kept it from being done. */
  readonly carryOut: (
    work: (calls: CustodyService) => Promise<Answer<unknown>>,
  ) => Promise<readonly Finding[]>;
  readonly calls: CustodyService;
}

/** Reads the disposal lists from the service. */
export function useDisposals(serviceId: string): KnownDisposals {
  const { service, sync } = useSurroundings();
  const calls = service.custody(serviceId);
  const ask = useCallback(() => service.custody(serviceId).disposals(), [service, serviceId]);
  const known = useAnswer(ask);
  return {
    ...known,
    calls,
    async carryOut(work) {
      const answer = await work(calls);
      if (!answer.ok) return [troubleFinding(answer.trouble)];
      await known.read();
      sync.soon();
      return [];
    },
  };
}
