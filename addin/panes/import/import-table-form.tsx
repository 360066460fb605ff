import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { useMemo, useState, type ReactElement } from 'react';
import { columnMapping, type ColumnMapping } from '../../../core/record/column-mapping';
import { suggestMapping } from '../../../core/record/suggest-mapping';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { FindingList } from '../../controls/finding-list';
import { LabelledSelect } from '../../controls/labelled-select';
import { PaneSection } from '../../controls/pane-layout';
import { useWording } from '../../texts/texts';
import { CheckedRows } from './checked-rows';
import { MappingTable } from './mapping-table';
import { readFile, type ReadFile } from './read-file';
import type { DateOrderChoice } from './check-rows';

const orders: readonly DateOrderChoice[] = ['none', 'ymd', 'mdy', 'dmy'];
/** Rows the suggestions look at. */
const SAMPLE_ROWS = 50;

/** Sheet, mapping and date order of a file; checking starts when the person says so. */
export function ImportTableForm(props: {
  readonly ledger: LedgerSettings;
  readonly file: ReadFile;
  readonly onFile: (file: ReadFile) => void;
}): ReactElement {
  const { ledger, file, onFile } = props;
  const { table } = file;
  const { texts } = useWording();
  const suggestions = useMemo(
    () =>
      suggestMapping(
        table.headers,
        table.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
        ledger.rulebook,
      ),
    [table, ledger],
  );
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(suggestions.map(({ header, target }) => [header, target?.key ?? ''])),
  );
  const [order, setOrder] = useState<DateOrderChoice>('none');
  const [checking, setChecking] = useState<{
    readonly mapping: ColumnMapping;
    readonly order: DateOrderChoice;
  }>();
  const { mapping, findings } = columnMapping(choices, ledger.rulebook);
  const changed = (change: () => void) => {
    setChecking(undefined);
    change();
  };
  const chooseSheet = async (sheet: string) => {
    const reading = await readFile(file.name, file.bytes, sheet);
    if (reading.ok) onFile(reading.file);
  };

  return (
    <>
      <Text weight="semibold">
        {file.name} · {texts.import.rows(table.rows.length)}
      </Text>
      <FindingList findings={file.findings} />
      {table.sheetNames.length > 1 && (
        <LabelledSelect
          label={texts.import.sheet}
          value={table.sheet}
          options={table.sheetNames.map((name) => ({ value: name, text: name }))}
          onChange={(sheet) => void chooseSheet(sheet)}
        />
      )}
      <PaneSection title={texts.import.mapping}>
        <MappingTable
          ledger={ledger}
          suggestions={suggestions}
          choices={choices}
          onChange={(header, key) =>
            changed(() => setChoices((before) => ({ ...before, [header]: key })))
          }
        />
        <FindingList findings={findings} />
        <LabelledSelect
          label={texts.import.dateOrder}
          value={order}
          options={orders.map((value) => ({ value, text: texts.import.orders[value] }))}
          onChange={(value) => changed(() => setOrder(value))}
        />
        <div>
          <Button
            appearance="primary"
            disabled={findings.length > 0 || mapping.every(({ target }) => target === undefined)}
            onClick={() => setChecking({ mapping, order })}
          >
            {texts.import.check}
          </Button>
        </div>
      </PaneSection>
      {checking && <CheckedRows ledger={ledger} file={file} {...checking} />}
    </>
  );
}
