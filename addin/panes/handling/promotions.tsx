import { Button } from '@fluentui/react-button';
import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-message-bar';
import type { ReactElement } from 'react';
import { mayRepeat } from '../../../core/escalation/may-repeat';
import { promotionsOf } from '../../../core/escalation/promotions-of';
import { findPaper } from '../../../core/paper/paper';
import { GuidanceNotes } from '../../controls/guidance-notes';
import { useHandlingWording } from '../../texts/handling-wording';
import type { CaseContext } from './case-context';
import { NewForm } from './new-form';
import { useOthers } from './use-others';

/** What the rulebook says must now go a level or a person higher; a level is raised with one click. */
export function Promotions({
  ledger,
  record,
  row,
  assessment,
  asOf,
  act,
}: CaseContext & { readonly row: number }): ReactElement | null {
  const { say, texts } = useHandlingWording();
  const { rulebook, zone } = ledger;
  const read = useOthers(ledger, row, mayRepeat(record, rulebook, zone));
  const others = read.kind === 'read' ? read.records : [];
  const promotions = promotionsOf(record, assessment, rulebook, { zone, others });
  if (promotions.length === 0) return null;
  return (
    <>
      {promotions.map(({ escalation, text }) => {
        const level = rulebook.levels.find(({ code }) => code === escalation.toLevel);
        const { newForm } = escalation;
        const paper = newForm === undefined ? undefined : findPaper(newForm, rulebook);
        return (
          <MessageBar key={escalation.key} intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>
                {level ? texts.handling.promotion : texts.handling.reportUp}
              </MessageBarTitle>
              {say(text)}
              <GuidanceNotes rulebook={rulebook} at={[escalation.key]} />
              {paper && <NewForm ledger={ledger} asOf={asOf} paper={paper} />}
            </MessageBarBody>
            {level && level.code !== record.level && (
              <MessageBarActions>
                <Button
                  onClick={() =>
                    void act(
                      { kind: 'level', level: level.code, reason: say(escalation.title) },
                      texts.handling.promote(say(level.title)),
                    )
                  }
                >
                  {texts.handling.promote(say(level.title))}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        );
      })}
    </>
  );
}
