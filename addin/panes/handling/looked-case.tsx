import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import { assessRecord } from '../../../core/clock/assess-record';
import { parseRecord } from '../../../core/record/parse-record';
import { flattenRecord } from '../../../core/sync/flatten-record';
import { ClockList } from '../../controls/clock-list';
import { isLit } from '../../ledger/lit-clocks';
import type { LookedRecord } from '../../service/parse-custody';
import { useCustodyWording } from '../../texts/custody-wording';
import { factName, factText } from '../sync/fact-words';
import type { CaseContext } from './case-context';
import { NextSteps } from './next-steps';

/** What a sealed case holds, while the person looks: its facts, its clocks and what may be done. */
export function LookedCase(
  props: Pick<CaseContext, 'ledger' | 'asOf' | 'act'> & {
    readonly looked: LookedRecord;
    readonly onHide: () => void;
  },
): ReactElement {
  const { ledger, asOf, looked, act, onHide } = props;
  const wording = useCustodyWording();
  const { custody, common } = wording.texts;
  const { record } = parseRecord(looked.record, ledger.rulebook, ledger.zone);
  const assessment = assessRecord(record, ledger.rulebook, ledger, asOf);
  return (
    <div style={looksStyle}>
      <Text>{custody.looked(looked.version)}</Text>
      <ul style={{ margin: 0, paddingLeft: '20px' }}>
        {[...flattenRecord(record)].map(([path, value]) => (
          <li key={path} style={{ overflowWrap: 'anywhere' }}>
            <Text size={200}>
              {factName(path, ledger, wording)}
              {common.colon}
              {factText(path, value, ledger, wording)}
            </Text>
          </li>
        ))}
      </ul>
      <ClockList clocks={assessment.clocks.filter(isLit)} record={record} ledger={ledger} />
      <NextSteps ledger={ledger} asOf={asOf} act={act} record={record} assessment={assessment} />
      <div>
        <Button size="small" onClick={onHide}>
          {custody.hide}
        </Button>
      </div>
    </div>
  );
}

const looksStyle = { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 } as const;
