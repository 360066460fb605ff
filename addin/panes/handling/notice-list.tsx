import { Spinner } from '@fluentui/react-spinner';
import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { problemText } from '../../app/problem-text';
import type { Outcome } from '../../controls/outcome-message';
import { TroubleNotice } from '../../controls/trouble-notice';
import type { LedgerNotice } from '../../service/parse-notices';
import { useHandlingWording } from '../../texts/handling-wording';
import { NoticeItem } from './notice-item';
import { printNotice } from './print-notice';
import { useNotices } from './use-notices';

/** The notices of a case as the service has them now; they are read when they are looked at. */
export function NoticeList(props: {
  readonly ledger: LedgerSettings;
  readonly record: string;
  readonly serviceId: string;
  readonly onOutcome: (outcome: Outcome) => void;
}): ReactElement {
  const { ledger, onOutcome } = props;
  const { say, texts } = useHandlingWording();
  const { handling } = texts;
  const known = useNotices(props);
  const { value: notices, trouble, isBusy, signFor } = known;
  const print = async (notice: LedgerNotice) => {
    try {
      onOutcome({
        intent: 'success',
        text: handling.printed(await printNotice(notice, ledger)),
      });
    } catch (problem) {
      onOutcome({ intent: 'error', text: problemText(problem, texts) });
    }
  };
  return (
    <>
      <TroubleNotice known={known} />
      {!notices && !trouble && <Spinner size="tiny" label={handling.noticesLoading} />}
      {notices?.length === 0 && <Text size={200}>{handling.noNotices}</Text>}
      {notices?.map((notice) => (
        <NoticeItem
          key={`${notice.number} ${notice.step} ${say(notice.because)} ${notice.due} ${notice.department}`}
          ledger={ledger}
          notice={notice}
          isBusy={isBusy}
          onSign={() => void signFor(notice.number)}
          onPrint={() => void print(notice)}
        />
      ))}
    </>
  );
}
