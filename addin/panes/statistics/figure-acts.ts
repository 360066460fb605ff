import { figureSvg } from '../../../core/workbook/figure-svg';
import type { FigureTable } from '../../../core/workbook/figure-table';
import { figureTsv } from '../../../core/workbook/figure-text';
import { copyPicture } from '../../controls/copy-picture';
import { copyText } from '../../controls/copy-text';
import type { Outcome } from '../../controls/outcome-message';
import type { StatisticsWording } from '../../texts/statistics-wording';
import { pinFigure } from '../../workbook/pin-figure';
import type { ByHand } from './copy-by-hand';

/** What came of it: a sentence, and what is left for a person to copy by hand. */
export interface FigureDone {
  readonly outcome: Outcome;
  readonly byHand?: ByHand;
}

/** What can be done with figures outside the pane. */
export const figureActs = { pin, copyValues, copyPicture: copyDrawing } as const;

async function pin(
  figure: FigureTable,
  { statistics }: StatisticsWording['texts'],
): Promise<FigureDone> {
  const { figures } = statistics;
  const { sheet, updated, chartLeftOut } = await pinFigure(figure);
  const text = updated ? figures.updated(sheet) : figures.pinned(sheet);
  return chartLeftOut
    ? { outcome: { intent: 'warning', text: `${text} ${figures.noChart}` } }
    : { outcome: { intent: 'success', text } };
}

async function copyValues(
  figure: FigureTable,
  { statistics }: StatisticsWording['texts'],
): Promise<FigureDone> {
  const { valuesCopied, copyByHand } = statistics.figures;
  const text = figureTsv(figure);
  return (await copyText(text))
    ? { outcome: { intent: 'success', text: valuesCopied } }
    : { outcome: { intent: 'info', text: copyByHand }, byHand: { kind: 'values', text } };
}

async function copyDrawing(
  figure: FigureTable,
  { statistics }: StatisticsWording['texts'],
): Promise<FigureDone> {
  const { pictureCopied, pictureByHand } = statistics.figures;
  const picture = await copyPicture(figureSvg(figure));
  if (picture.copied) return { outcome: { intent: 'success', text: pictureCopied } };
  const name = `${figure.title} ${figure.period}.png`;
  return {
    outcome: { intent: 'info', text: pictureByHand },
    byHand: { kind: 'picture', address: picture.address, name },
  };
}
