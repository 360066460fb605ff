import { Badge } from '@fluentui/react-badge';
import { Spinner } from '@fluentui/react-spinner';
import { Text } from '@fluentui/react-text';
import { useState, type ReactElement } from 'react';
import { ControlRow } from '../../controls/pane-layout';
import { TroubleNotice } from '../../controls/trouble-notice';
import type { LookedRecord } from '../../service/parse-custody';
import { useCustodyWording } from '../../texts/custody-wording';
import type { CaseContext } from './case-context';
import { FoldedSection } from '../../controls/folded-section';
import { HoldForm } from './hold-form';
import { LookedCase } from './looked-case';
import { LookLog } from './look-log';
import { ReasonForm } from './reason-form';
import { readerNames } from './reader-names';
import { SealForm } from './seal-form';
import { useCustody } from './use-custody';

/** How a record of a shared ledger is kept, and what the person may do about it. */
export function CustodyView(
  props: Pick<CaseContext, 'ledger' | 'record' | 'asOf' | 'act'> & { readonly serviceId: string },
): ReactElement {
  const { ledger, record, asOf, act, serviceId } = props;
  const wording = useCustodyWording();
  const { texts } = wording;
  const { custody } = texts;
  const [looked, setLooked] = useState<LookedRecord>();
  const [looks, setLooks] = useState(0);
  const kept = useCustody(serviceId, record.id);
  const { value: state, trouble } = kept;
  const look = (reason: string) =>
    kept.look(reason, (shown) => {
      setLooked(shown);
      setLooks(looks + 1);
    });
  const actAndHide: CaseContext['act'] = async (...words) => {
    const findings = await act(...words);
    if (findings.length === 0) setLooked(undefined);
    return findings;
  };
  const { held, sealed, mayLook, mayKeep, readers = [] } = state ?? {};
  return (
    <>
      <TroubleNotice known={kept} />
      {!state && !trouble && <Spinner size="tiny" label={custody.loading} />}
      {state && (
        <ControlRow>
          {sealed ? (
            <Badge appearance="tint" color="severe">
              {custody.sealed}
            </Badge>
          ) : (
            <Text size={200}>{custody.notSealed}</Text>
          )}
          {held && <Text size={200}>{custody.held(held.by, held.until)}</Text>}
        </ControlRow>
      )}
      {sealed && readers.length > 0 && (
        <Text size={200}>{custody.readers(readerNames(readers, wording))}</Text>
      )}
      {sealed && !mayLook && <Text size={200}>{custody.mayNotLook}</Text>}
      {sealed && mayLook && <ReasonForm title={custody.look} onReason={look} />}
      {looked && (
        <LookedCase
          {...{ ledger, asOf, looked }}
          act={actAndHide}
          onHide={() => setLooked(undefined)}
        />
      )}
      {mayKeep && !sealed && <SealForm onSeal={kept.seal} />}
      {mayKeep && sealed && <ReasonForm title={custody.unseal} onReason={kept.unseal} />}
      {mayKeep && !held && <HoldForm id="case" zone={ledger.zone} onHold={kept.hold} />}
      {mayKeep && held && <ReasonForm title={custody.release} onReason={kept.release} />}
      {mayKeep && (
        <FoldedSection title={custody.log}>
          <LookLog
            key={`${looks} ${String(sealed)}`}
            {...{ serviceId, record: record.id, timeZone: ledger.zone.id }}
          />
        </FoldedSection>
      )}
    </>
  );
}
