import type { PaneName } from '../app/pane-link';
import type { Store } from '../app/store';

/** The functions the manifest's ribbon buttons name, and the pane each opens. */
export const commandPanes: Readonly<Record<string, PaneName>> = {
  openCreate: 'settings',
  openEntry: 'entry',
  openHandling: 'handling',
  openStatistics: 'statistics',
  openImport: 'import',
  openSettings: 'settings',
};

/** Ties every ribbon button to the pane it opens, in the shared runtime. */
export function associateCommands(navigation: Store<PaneName>): void {
  for (const [name, pane] of Object.entries(commandPanes)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      navigation.set(pane);
      void Office.addin.showAsTaskpane().finally(() => event.completed());
    });
  }
}
