import { useState, type ReactElement } from 'react';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import type { OpenStatus } from '../../ledger/ledger-session';
import { useSettingsWording } from '../../texts/settings-wording';
import { RulebookFile } from './rulebook-file';
import { RulebookTrial } from './rulebook-trial';
import { RulesForm } from './rules-form';

/** The rules of an open ledger, and the door for another version of an office's own rulebook. */
export function RulesSection({ status }: { readonly status: OpenStatus }): ReactElement {
  const { texts } = useSettingsWording();
  const { ownRulebook } = texts;
  const [candidate, setCandidate] = useState<RulebookDefinition>();
  const present = status.ledger.rulebook.definition;
  const refusalOf = (next: RulebookDefinition): string | undefined => {
    if (next.id !== present.id) return ownRulebook.other(next.id, present.id);
    if (JSON.stringify(next) === JSON.stringify(present)) return ownRulebook.unchanged;
    return next.version === present.version ? ownRulebook.sameVersion(next.version) : undefined;
  };
  return (
    <>
      <RulesForm
        key={candidate?.version ?? present.version}
        status={status}
        candidate={candidate}
        onApplied={() => setCandidate(undefined)}
      />
      <RulebookFile
        adoptText={ownRulebook.adopt}
        adoptedText={({ version }) => ownRulebook.adopted(version, texts.settings.rules)}
        onAdopt={setCandidate}
        refusalOf={refusalOf}
        trialOf={(next) =>
          next.id === present.id ? null : <RulebookTrial status={status} definition={next} />
        }
      />
    </>
  );
}
