import type { Assessment } from '../clock/assess-record';
import type { ClockState } from '../clock/clock-state';
import { dueText } from '../clock/due-text';
import type { Zone } from '../date/time';
import type { Finding } from '../finding';
import type { GrantedExtension } from '../record/record';

/** An error for each extension that was asked for when the time had run out (code `extension-late`). */
export function lateExtensionFindings({ clocks }: Assessment, zone: Zone): readonly Finding[] {
  return clocks.flatMap((state) =>
    (state.lateExtensions ?? []).map((extension) => finding(state, extension, zone)),
  );
}

function finding(
  { clock, due }: ClockState,
  { requestedAt }: GrantedExtension,
  zone: Zone,
): Finding {
  const asked = dueText({ kind: 'instant', deadline: requestedAt.instant }, zone);
  const last = due === undefined ? '' : dueText(due, zone);
  return {
    code: 'extension-late',
    severity: 'error',
    field: clock.key,
    clause: clock.extension?.clause ?? clock.clause,
    message: {
      zh: `“${clock.title.zh}”的延期于 ${asked} 申请，期限已于 ${last} 届满，不生效。`,
      en: `The extension of “${clock.title.en}” was asked for at ${asked}, after the due ${last}; it has no effect.`,
    },
  };
}
