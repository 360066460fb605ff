import { Spinner } from '@fluentui/react-spinner';
import { Text } from '@fluentui/react-text';
import { useCallback, type ReactElement } from 'react';
import { useAnswer } from '../../app/use-answer';
import { useSurroundings } from '../../app/surroundings';
import { TroubleNotice } from '../../controls/trouble-notice';
import { useCustodyWording } from '../../texts/custody-wording';
import { momentText } from '../sync/moment-text';
import { readerNames } from './reader-names';

/** 查看留痕: who sealed, looked at and unsealed a record, when and why; latest first. */
export function LookLog(props: {
  readonly serviceId: string;
  readonly record: string;
  readonly timeZone: string;
}): ReactElement {
  const { serviceId, record, timeZone } = props;
  const { service } = useSurroundings();
  const wording = useCustodyWording();
  const { texts } = wording;
  const { custody, common } = texts;
  const ask = useCallback(
    () => service.custody(serviceId).looks(record),
    [service, serviceId, record],
  );
  const known = useAnswer(ask);
  const { value: looks, trouble } = known;
  return (
    <>
      <TroubleNotice known={known} />
      {!looks && !trouble && <Spinner size="tiny" label={custody.loading} />}
      {looks?.length === 0 && <Text size={200}>{custody.noLooks}</Text>}
      <ul style={{ margin: 0, paddingLeft: '20px' }}>
        {looks?.toReversed().map(({ number, at, by, kind, reason, readers }) => (
          <li key={number} style={{ overflowWrap: 'anywhere' }}>
            <Text size={200}>
              {[
                `${momentText(at, timeZone)} ${by} ${custody.acts[kind]}`,
                `${custody.reason}${common.colon}${reason}`,
                ...(kind === 'sealed' ? [custody.readers(readerNames(readers, wording))] : []),
              ].join(common.semicolon)}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}
