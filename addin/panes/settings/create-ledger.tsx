import { Button } from '@fluentui/react-button';
import { MessageBar, MessageBarBody } from '@fluentui/react-message-bar';
import { Spinner } from '@fluentui/react-spinner';
import { Text } from '@fluentui/react-text';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import { LabelledSelect } from '../../controls/labelled-select';
import type { RulebookEntry } from '../../ledger/load-rulebooks';
import { useSettingsWording } from '../../texts/settings-wording';
import { NewLedgerForm } from './new-ledger-form';
import { RulebookFile } from './rulebook-file';

/** Choosing a rulebook, then the form of the new ledger. */
export function CreateLedger(props: { readonly onCreated: (name: string) => void }): ReactElement {
  const { rulebooks } = useSurroundings();
  const { say, texts } = useSettingsWording();
  const [entries, setEntries] = useState<readonly RulebookEntry[]>();
  const [definition, setDefinition] = useState<RulebookDefinition>();
  const [own, setOwn] = useState<RulebookDefinition>();
  const [trouble, setTrouble] = useState<string>();

  const choose = useCallback(
    async (id: string) => {
      try {
        const loaded = await rulebooks.load(id);
        setDefinition(loaded);
        setOwn(undefined);
        setTrouble(loaded ? undefined : texts.problems.rulebook(id));
      } catch {
        setTrouble(texts.problems.rulebook(id));
      }
    },
    [rulebooks, texts],
  );
  const list = useCallback(async () => {
    try {
      const found = await rulebooks.list();
      setEntries(found);
      setTrouble(undefined);
      const first = found[0];
      if (first) await choose(first.id);
    } catch (problem) {
      setTrouble(`${texts.problems.rulebooks} ${problemText(problem, texts)}`);
    }
  }, [rulebooks, choose, texts]);
  useEffect(() => {
    if (!entries && trouble === undefined) void Promise.resolve().then(list);
  }, [entries, trouble, list]);

  const chosen = own ?? definition;
  return (
    <>
      <Text>{texts.settings.createIntro}</Text>
      {trouble !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      {trouble !== undefined && <Button onClick={() => void list()}>{texts.common.retry}</Button>}
      {!entries && trouble === undefined && <Spinner label={texts.common.loading} />}
      {entries && (
        <LabelledSelect
          label={texts.settings.rulebook}
          value={chosen?.id ?? ''}
          options={[...entries, ...(own ? [own] : [])].map(({ id, title, domain }) => ({
            value: id,
            text: texts.settings.rulebookOption(say(title), say(domain)),
          }))}
          onChange={(id) => void choose(id)}
        />
      )}
      {chosen && <RulebookSummary definition={chosen} />}
      <RulebookFile
        adoptText={texts.ownRulebook.useForNew}
        adoptedText={({ title }) => texts.ownRulebook.usedForNew(say(title))}
        onAdopt={setOwn}
      />
      {chosen && (
        <NewLedgerForm
          key={`${chosen.id} ${chosen.version}`}
          definition={chosen}
          isOwn={own !== undefined}
          onCreated={props.onCreated}
        />
      )}
    </>
  );
}

/** What the chosen rulebook is about and where it is from. */
function RulebookSummary(props: { readonly definition: RulebookDefinition }): ReactElement {
  const { summary, source } = props.definition;
  const { say, texts } = useSettingsWording();
  return (
    <>
      <Text>{say(summary)}</Text>
      <Text size={200}>
        {texts.settings.rulebookSource}
        {texts.common.colon}
        {say(source)}
      </Text>
    </>
  );
}
