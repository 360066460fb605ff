import type { Zone } from '../../core/date/time';
import { instantJson } from '../../core/record/time-json';
import type { DisposalList, ListedItem } from '../ledger/disposal-lists';

/** A disposal list as the API gives it. */
export function disposalJson(list: DisposalList, zone: Zone) {
  return {
    ...list,
    at: instantJson(list.at, zone),
    approvals: list.approvals.map(({ by, at }) => ({ by, at: instantJson(at, zone) })),
    items: list.items.map((item) => itemJson(item, zone)),
  };
}

function itemJson({ disposed, cleared, removed, ...item }: ListedItem, zone: Zone) {
  if (removed) return { ...item, removed: { ...removed, at: instantJson(removed.at, zone) } };
  if (cleared) return { ...item, cleared: { at: instantJson(cleared.at, zone), by: cleared.by } };
  if (!disposed) return item;
  const { at, by, approvedBy, digest, versions, workbooks, kept } = disposed;
  const proof = {
    ...{ by, approvedBy, digest, versions },
    ...(workbooks && { workbooks }),
    ...(kept && { kept }),
  };
  return { ...item, disposed: { at: instantJson(at, zone), ...proof } };
}
