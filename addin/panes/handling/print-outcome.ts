import type { Paper } from '../../../core/paper/paper';
import type { Outcome } from '../../controls/outcome-message';
import type { HandlingWording } from '../../texts/handling-wording';
import { mostPapers, type Printed } from './print-papers';

/** What came of an order to print, in words. */
export function printOutcome(
  printed: Printed,
  paper: Paper,
  { say, texts }: HandlingWording,
): Outcome {
  switch (printed.kind) {
    case 'printed':
      return { intent: 'success', text: texts.handling.printed(printed.sheets) };
    case 'none':
      return { intent: 'warning', text: texts.handling.nothingToPrint };
    case 'too-many':
      return { intent: 'warning', text: texts.handling.tooManyPapers(mostPapers(paper)) };
    default:
      return {
        intent: 'error',
        text: printed.findings.map(({ message }) => say(message)).join(' '),
      };
  }
}
