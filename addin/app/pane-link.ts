/** The panes in the order of the tabs. */
export const paneNames = ['entry', 'handling', 'statistics', 'import', 'settings'] as const;

export type PaneName = (typeof paneNames)[number];

/**
 * The pane an address points to.
 *
 * @param address the query and fragment of the page, e.g. `?pane=entry` or `#entry`.
 * @returns the pane, the fragment winning over the query; undefined when neither names one.
 */
export function paneOfAddress(address: {
  readonly search: string;
  readonly hash: string;
}): PaneName | undefined {
  const wanted = [
    address.hash.replace(/^#\/?/, ''),
    new URLSearchParams(address.search).get('pane'),
  ];
  return (
    paneNames.find((name) => name === wanted[0]) ?? paneNames.find((name) => name === wanted[1])
  );
}
