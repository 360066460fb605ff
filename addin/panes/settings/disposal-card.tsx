import { Badge } from '@fluentui/react-badge';
import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { ControlRow } from '../../controls/pane-layout';
import type { DisposalList } from '../../service/parse-custody';
import { useCustodyWording } from '../../texts/custody-wording';
import { ActForm } from '../handling/act-form';
import { momentText } from '../sync/moment-text';
import { DisposalProof } from './disposal-proof';
import { DisposalRow } from './disposal-row';
import type { KnownDisposals } from './use-disposals';

/** Rows of a list that are shown; all of them are in its workbook. */
const SHOWN = 50;

/** One disposal list: where it stands, what is on it, its approval and its proof. */
export function DisposalCard(props: {
  readonly ledger: LedgerSettings;
  readonly list: DisposalList;
  readonly known: KnownDisposals;
}): ReactElement {
  const { ledger, list, known } = props;
  const { custody, common } = useCustodyWording().texts;
  const { disposal } = custody;
  const { number, at, by, items, approvals, persons } = list;
  const open = items.filter(({ disposed, removed }) => !disposed && !removed);
  const free = open.filter(({ held }) => !held).length;
  const missing = persons - approvals.length;
  const isApproved = missing <= 0;
  const isDone = open.length === 0;
  const approval = isApproved ? disposal.approved : disposal.waiting(approvals.length, persons);
  const facts = [
    disposal.made(momentText(at, ledger.zone.id), by === 'job' ? disposal.job : by),
    ...(approvals.length > 0 ? [disposal.approvedBy(approvals.join(common.comma))] : []),
  ];
  return (
    <div style={cardStyle}>
      <ControlRow>
        <Text weight="semibold">{disposal.list(number, items.length)}</Text>
        <Badge appearance="tint" color={isDone || isApproved ? 'success' : 'warning'}>
          {isDone ? disposal.done : approval}
        </Badge>
      </ControlRow>
      <Text size={200}>{facts.join(common.semicolon)}</Text>
      {items.slice(0, SHOWN).map((item) => (
        <DisposalRow key={item.record} item={item} zone={ledger.zone} known={known} />
      ))}
      {items.length > SHOWN && <Text size={200}>{disposal.more(items.length - SHOWN)}</Text>}
      {free > 0 && (
        <ActForm
          title={isApproved ? disposal.resume : disposal.approve}
          submit={isApproved ? disposal.resume : disposal.approve}
          note={disposal.approveAbout(free, missing)}
          onSubmit={() => known.carryOut((calls) => calls.approve(number))}
        />
      )}
      <DisposalProof ledger={ledger} list={number} calls={known.calls} />
    </div>
  );
}

const cardStyle = { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 } as const;
