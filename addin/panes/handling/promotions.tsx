import { Button } from '@fluentui/react-button';
import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-message-bar';
import type { ReactElement } from 'react';
import { promotionsOf } from '../../../core/escalation/promotions-of';
import { GuidanceNotes } from '../../controls/guidance-notes';
import { useWording } from '../../texts/texts';
import type { CaseContext } from './case-context';

/** What the rulebook says must now go a level or a person higher; a level is raised with one click. */
export function Promotions({ ledger, record, assessment, act }: CaseContext): ReactElement | null {
  const { say, texts } = useWording();
  const promotions = promotionsOf(record, assessment, ledger.rulebook);
  if (promotions.length === 0) return null;
  return (
    <>
      {promotions.map(({ escalation, text }) => {
        const level = ledger.rulebook.levels.find(({ code }) => code === escalation.toLevel);
        return (
          <MessageBar key={escalation.key} intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>
                {level ? texts.handling.promotion : texts.handling.reportUp}
              </MessageBarTitle>
              {say(text)}
              <GuidanceNotes rulebook={ledger.rulebook} at={[escalation.key]} />
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
