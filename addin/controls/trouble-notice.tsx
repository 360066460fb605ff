import { Button } from '@fluentui/react-button';
import type { ReactElement } from 'react';
import type { Known } from '../app/use-answer';
import { serviceOutcome } from '../service/service-outcome';
import { useWording } from '../texts/texts';
import { OutcomeMessage } from './outcome-message';

/** Says why the service did not answer, and asks it again. */
export function TroubleNotice(props: {
  readonly known: Pick<Known<unknown>, 'trouble' | 'isBusy' | 'read'>;
}): ReactElement | null {
  const { trouble, isBusy, read } = props.known;
  const { texts } = useWording();
  if (!trouble) return null;
  return (
    <>
      <OutcomeMessage outcome={serviceOutcome(trouble, texts)} />
      <div>
        <Button size="small" disabled={isBusy} onClick={() => void read()}>
          {texts.common.retry}
        </Button>
      </div>
    </>
  );
}
