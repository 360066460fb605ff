import type { Text } from '../text';
import { figureColumn, type FigureColumn } from './figure-column';
import type { GroupName } from './group-name';
import type { Measure } from './measures/measure';
import type { SummaryPart } from './summary-part';

/** Figures of many groups as plain numbers in columns: what the rows of a table are made of. */
export interface SummaryFigures {
  readonly keys: readonly string[];
  readonly titles: readonly Text[];
  /** The groups in the order of their values. */
  readonly groups: readonly GroupName[];
  /** By the key of the measure; a place in each column for each group. */
  readonly columns: Readonly<Record<string, FigureColumn>>;
  /** The place of “其他” and how many groups it stands for. */
  readonly folded?: { readonly place: number; readonly groups: number };
}

/** Turns counts into figures and shares. */
export function summaryFigures(part: SummaryPart, measures: readonly Measure[]): SummaryFigures {
  const { keys, titles, slots, nameOf, folded } = part;
  return {
    keys,
    titles,
    groups: slots.map((slot) => nameOf(slot)),
    columns: Object.fromEntries(
      measures.map((measure) => [measure.key, figureColumn(measure, part)]),
    ),
    ...(folded && { folded: { place: slots.indexOf(folded.slot), groups: folded.groups } }),
  };
}
