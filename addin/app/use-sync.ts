import { useEffect } from 'react';
import type { OpenStatus } from '../ledger/ledger-session';
import { useShared } from '../panes/sync/use-shared';
import { useSurroundings } from './surroundings';

/**
 * Keeps a shared ledger in step with the service while its panes are open: at once, after changes
 * of the register have settled, when the connection is back, and from time to time.
 */
export function useSync(status: OpenStatus): void {
  const { sync } = useSurroundings();
  const shared = useShared(status);
  useEffect(() => {
    if (!shared) return undefined;
    const stop = sync.follow(shared);
    const back = () => void sync.now(shared);
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('online', back);
      stop();
    };
  }, [sync, shared]);
}
