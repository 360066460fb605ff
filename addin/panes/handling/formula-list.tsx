import type { ReactElement } from 'react';
import type { Formula } from '../../../core/handling/formula-inputs';
import { formulaResults, type FormulaCase } from '../../../core/handling/formula-results';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { useHandlingWording } from '../../texts/handling-wording';
import { amountText } from './amount-text';
import { FactList } from './fact-list';

/** The result of each formula with its unit; a dash where an input is missing. */
export function FormulaList(props: {
  readonly ledger: LedgerSettings;
  readonly request: FormulaCase;
}): ReactElement {
  const { rulebook, zone } = props.ledger;
  const { say, texts } = useHandlingWording();
  const results = formulaResults(props.request, rulebook, zone);
  const { units } = texts.handling;
  const withUnit = (amount: string, unit: Formula['unit']): string =>
    unit === 'number' ? amount : units[unit](amount);
  const facts = rulebook.formulas.map(({ key, title, unit, clause }) => {
    const value = results[key];
    const lead = value === undefined ? texts.common.none : withUnit(amountText(value), unit);
    return { key, lead, text: say(title), clause };
  });
  return <FactList facts={facts} />;
}
