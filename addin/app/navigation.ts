import { createStore, type Store } from './store';
import { paneOfAddress, type PaneName } from './pane-link';

/**
 * Which pane is shown: starts from the page's address, follows its fragment, and keeps it up to
 * date, so that ribbon buttons and links open the same page at another pane.
 */
export function createNavigation(page: Window): Store<PaneName> {
  const store = createStore<PaneName>(paneOfAddress(page.location) ?? 'entry');
  page.addEventListener('hashchange', () => {
    const pane = paneOfAddress({ search: '', hash: page.location.hash });
    if (pane) store.set(pane);
  });
  return {
    ...store,
    set: (pane) => {
      store.set(pane);
      page.location.hash = pane;
    },
  };
}
