import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import type { DuePenalty } from '../../../core/handling/penalties-of';
import type { Penalty, Rulebook } from '../../../core/rulebook/rulebook';
import { useHandlingWording, type HandlingWording } from '../../texts/handling-wording';
import { amountText } from './amount-text';
import { FactList, type Fact } from './fact-list';

/** The penalties that are due, then those the regime leaves to a person. */
export function PenaltyList(props: {
  readonly rulebook: Rulebook;
  readonly due: readonly DuePenalty[];
}): ReactElement | null {
  const wording = useHandlingWording();
  const { handling } = wording.texts;
  const { penalties } = props.rulebook;
  const judged = penalties.filter(({ when }) => when === undefined);
  if (penalties.length === 0) return null;
  return (
    <>
      <Text weight="semibold">{handling.penalties}</Text>
      {props.due.length === 0 && <Text size={200}>{handling.noPenalty}</Text>}
      <FactList facts={props.due.map((due) => factOf(due.penalty, due, wording))} />
      {judged.length > 0 && (
        <details>
          <summary style={{ cursor: 'pointer' }}>
            <Text size={200}>{handling.judgedPenalties(judged.length)}</Text>
          </summary>
          <FactList facts={judged.map((penalty) => factOf(penalty, penalty, wording))} />
        </details>
      )}
    </>
  );
}

function factOf(
  { key, title, who, sanction, clause }: Penalty,
  { money, points }: Pick<DuePenalty, 'money' | 'points'>,
  { say, texts }: HandlingWording,
): Fact {
  const { units } = texts.handling;
  const parts = [
    ...(money === undefined ? [] : [units.money(amountText(money))]),
    ...(points === undefined ? [] : [units.points(amountText(points))]),
    ...(sanction ? [say(sanction)] : []),
  ];
  const lead = parts.join(' + ') || texts.common.none;
  return { key, lead, text: `${say(title)}（${say(who)}）`, clause };
}
