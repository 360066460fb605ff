import type { MeasureResult } from '../../../core/summary/summarise';
import type { FigureCell, FigureTable } from '../../../core/workbook/figure-table';
import { measureCell } from '../../../core/workbook/measure-cell';
import { summaryHeaders, summaryWidths } from '../../../core/workbook/report-summary-sheet';
import type { Wording } from '../../texts/texts';
import type { FigureFacts } from './figure-facts';

/** A list of measures with their comparisons and definitions, as the report's summary has them. */
export function figuresOfMeasures(
  shown: {
    readonly key: string;
    readonly title: string;
    readonly measures: readonly MeasureResult[];
  },
  facts: FigureFacts,
  { say }: Wording,
): FigureTable {
  const { key, title, measures } = shown;
  return {
    ...facts,
    key: facts.keyOf('measures', key),
    title,
    definitions: [],
    headers: summaryHeaders.map(say),
    widths: summaryWidths,
    rows: measures.map(
      ({ title: name, value, unit, previous, lastYear, definition }): readonly FigureCell[] => [
        { value: say(name), unit: 'text' },
        { value: measureCell(value), unit },
        { value: measureCell(previous.value), unit },
        { value: measureCell(previous.change), unit: 'change' },
        { value: measureCell(lastYear.value), unit },
        { value: measureCell(lastYear.change), unit: 'change' },
        { value: say(definition), unit: 'text' },
      ],
    ),
  };
}
