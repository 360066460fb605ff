import type { PaneHost } from './pane-host';
import { documentSettings } from './document-settings';
import { officeThemes } from './office-theme';
import { isSetSupported } from './requirement-sets';

type Handler = (args: unknown) => void;
type Callback = (result: { status: 'succeeded' | 'failed'; error?: { message: string } }) => void;

/** `Office.context` of a pane in the preview. */
export function officeContext(host: PaneHost): Readonly<Record<string, unknown>> {
  return {
    host: 'Excel',
    platform: 'OfficeOnline',
    displayLanguage: host.displayLanguage,
    contentLanguage: host.contentLanguage,
    officeTheme: officeThemes[host.theme],
    touchEnabled: false,
    isDialog: false,
    diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: '16.0.0.0' },
    requirements: { isSetSupported },
    document: {
      mode: 'readWrite',
      url: '',
      settings: documentSettings(host.session.model),
      ...documentEvents(host),
    },
  };
}

/** The document events of the common API: only `documentSelectionChanged` is there. */
function documentEvents(host: PaneHost) {
  const stops = new Map<Handler, () => void>();
  const done = (callback: unknown, error?: string): void => {
    if (typeof callback !== 'function') return;
    const answer = callback as Callback;
    setTimeout(
      () =>
        answer(error ? { status: 'failed', error: { message: error } } : { status: 'succeeded' }),
      0,
    );
  };
  return {
    addHandlerAsync(type: string, handler: Handler, options?: unknown, callback?: unknown) {
      const last = callback ?? options;
      if (type !== 'documentSelectionChanged') {
        done(last, `${type} is not supported.`);
        return;
      }
      const stop = host.session.model.onChange((change) => {
        if (change.kind === 'selected') setTimeout(() => handler({ type }), 0);
      });
      stops.set(handler, stop);
      done(last);
    },
    removeHandlerAsync(_type: string, options: { handler?: Handler }, callback?: unknown) {
      for (const [handler, stop] of [...stops]) {
        if (options.handler && options.handler !== handler) continue;
        stop();
        stops.delete(handler);
      }
      done(callback);
    },
  };
}
