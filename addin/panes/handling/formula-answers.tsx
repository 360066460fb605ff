import type { ReactElement } from 'react';
import type { Formula } from '../../../core/handling/formula-inputs';
import type { Finding } from '../../../core/finding';
import { LabelledText } from '../../controls/labelled-text';
import { en } from '../../texts/en';
import { useWording } from '../../texts/texts';
import { zh } from '../../texts/zh';
import type { AnsweredCase } from './answered-case';

/** The numbers that formulas ask of a person, each once. */
export function FormulaAnswers({ ledger, answers, onAnswers }: AnsweredCase): ReactElement {
  const { say } = useWording();
  return (
    <>
      {askedInputs(ledger.rulebook.formulas).map(({ key, title, default: usual }) => (
        <LabelledText
          key={key}
          label={say(title)}
          numeric
          value={answers[key] ?? String(usual ?? '')}
          finding={isNumber(answers[key]) ? undefined : notNumber(answers[key] ?? '')}
          onChange={(text) => onAnswers({ ...answers, [key]: text })}
        />
      ))}
    </>
  );
}

function askedInputs(formulas: readonly Formula[]): readonly Formula['inputs'][number][] {
  const asked = formulas.flatMap(({ inputs }) => inputs.filter(({ over }) => over === undefined));
  return [...new Map(asked.map((input) => [input.key, input])).values()];
}

const isNumber = (text = ''): boolean => text.trim() === '' || Number.isFinite(Number(text));

const notNumber = (text: string): Finding => ({
  code: 'answer-not-number',
  severity: 'error',
  message: { zh: zh.functions.notNumber(text), en: en.functions.notNumber(text) },
});
