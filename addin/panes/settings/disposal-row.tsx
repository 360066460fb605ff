import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import type { Zone } from '../../../core/date/time';
import type { DisposalItem } from '../../service/parse-custody';
import { useCustodyWording } from '../../texts/custody-wording';
import { HoldForm } from '../handling/hold-form';
import { ReasonForm } from '../handling/reason-form';
import { momentText } from '../sync/moment-text';
import type { KnownDisposals } from './use-disposals';

/** A record on a disposal list: until when it was kept, what became of it, and its hold. */
export function DisposalRow(props: {
  readonly item: DisposalItem;
  readonly zone: Zone;
  readonly known: Pick<KnownDisposals, 'carryOut'>;
}): ReactElement {
  const { item, zone, known } = props;
  const { custody, common } = useCustodyWording().texts;
  const { disposal } = custody;
  const { record, number, until, clauses, held, removed, isCleared, disposed } = item;
  const isThere = !disposed && !removed && isCleared !== true;
  const facts = [
    disposal.keptUntil(until),
    common.clause(clauses.join(common.comma)),
    ...(held ? [custody.held(held.by, held.until), held.reason] : []),
    ...(disposed ? [disposal.states.disposed(momentText(disposed.at, zone.id))] : []),
    ...(removed
      ? [disposal.states.removed(momentText(removed.at, zone.id), removed.by)].concat(
          removed.reason === '' ? [] : [removed.reason],
        )
      : []),
    ...(isCleared === true ? [disposal.states.cleared] : []),
    ...(isThere && !held ? [disposal.states.waiting] : []),
  ];
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      <Text weight="semibold" size={200}>
        {number === '' ? record : number}
      </Text>{' '}
      <Text size={200}>{facts.join(common.semicolon)}</Text>
      {isThere && !held && (
        <HoldForm
          id={record}
          zone={zone}
          onHold={(reason, last) => known.carryOut((calls) => calls.hold(record, reason, last))}
        />
      )}
      {isThere && held && (
        <ReasonForm
          title={custody.release}
          onReason={(reason) => known.carryOut((calls) => calls.release(record, reason))}
        />
      )}
    </div>
  );
}
