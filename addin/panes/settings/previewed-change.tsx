import { Button } from '@fluentui/react-button';
import type { ReactElement } from 'react';
import { OutcomeMessage } from '../../controls/outcome-message';
import { useSettingsWording } from '../../texts/settings-wording';
import { ChangeImpact } from './change-impact';
import type { useChange } from './use-change';

/** The end of a form whose change is looked at before it is applied: the button, or what it shows. */
export function PreviewedChange(props: {
  readonly change: ReturnType<typeof useChange>;
  /** What the button says that shows the change. */
  readonly look: string;
}): ReactElement {
  const { preview, busy, outcome, apply, cancel } = props.change;
  const { settings } = useSettingsWording().texts;
  return (
    <>
      {preview ? (
        <ChangeImpact preview={preview} busy={busy} onApply={apply} onCancel={cancel} />
      ) : (
        <div>
          <Button type="submit" disabled={busy}>
            {busy ? settings.previewing : props.look}
          </Button>
        </div>
      )}
      <OutcomeMessage outcome={outcome} />
    </>
  );
}
