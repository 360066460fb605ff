import { readDialogAnswer } from './dialog-answer';
import type { AccessToken, TokenSource } from './token-source';

/** A token is given up this long before it ends, in milliseconds. */
const EARLY = 5 * 60_000;

/** Office's code for a dialog that the person closed. */
const CLOSED = 12_006;

/**
 * Tokens through a dialog of Office, where Office itself gives none. The token lives in the pane's
 * memory; when it ends, the person is asked again, which takes a click and mostly no typing.
 *
 * @param page address of sign-in.html.
 * @param now milliseconds since 1970.
 */
export function dialogTokens(page: URL, now: () => number): TokenSource {
  let kept: AccessToken | undefined;
  return {
    quietly(fresh) {
      if (fresh || (kept && kept.expiresAt - EARLY <= now())) kept = undefined;
      return Promise.resolve(kept);
    },
    async asking() {
      kept = await askInDialog(page);
      return kept;
    },
  };
}

function askInDialog(page: URL): Promise<AccessToken | undefined> {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(page.href, { height: 60, width: 30 }, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) {
        reject(new Error(opened.error.message));
        return;
      }
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        if (!('message' in event) || (event.origin ?? page.origin) !== page.origin) return;
        const answer = readDialogAnswer(event.message);
        if (!answer) return;
        dialog.close();
        if ('problem' in answer) reject(new Error(answer.problem));
        else resolve(answer);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        if (!('error' in event)) return;
        if (event.error === CLOSED) resolve(undefined);
        else reject(new Error(`Office ${event.error}`));
      });
    });
  });
}
