import { makeStyles } from '@griffel/react';
import { Tab, TabList } from '@fluentui/react-tabs';
import { tokens } from '@fluentui/react-theme';
import type { ReactElement } from 'react';
import { useWording } from '../texts/texts';
import { paneNames } from './pane-link';
import { useSurroundings } from './surroundings';
import { useStore } from './use-store';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // Excel for Mac draws its own menu over the top right corner.
    paddingRight: '4px',
  },
  list: { flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' },
  tab: { paddingLeft: '6px', paddingRight: '6px', minWidth: 0 },
});

/** The tabs at the top, one a pane; arrow keys move between them. */
export function PaneTabs(): ReactElement {
  const { navigation } = useSurroundings();
  const { texts } = useWording();
  const styles = useStyles();
  const current = useStore(navigation);
  return (
    <nav className={styles.bar} aria-label={texts.panes.navigation}>
      <TabList
        className={styles.list}
        size="small"
        selectedValue={current}
        onTabSelect={(_, { value }) => {
          const pane = paneNames.find((name) => name === value);
          if (pane) navigation.set(pane);
        }}
      >
        {paneNames.map((pane) => (
          <Tab key={pane} value={pane} id={`tab-${pane}`} className={styles.tab}>
            {texts.panes[pane]}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
