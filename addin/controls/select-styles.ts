import { makeStyles } from '@griffel/react';

/** Lets a choice with long options be as narrow as the pane. */
export const useSelectStyles = makeStyles({
  root: { minWidth: 0, maxWidth: '100%', gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
});
