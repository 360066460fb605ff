/** Colours of the series of a chart in order; colour-blind readers tell them apart. */
export const chartColors: readonly string[] = [
  '#2F5597',
  '#C55A11',
  '#548235',
  '#7030A0',
  '#7F6000',
  '#1F7A8C',
];
