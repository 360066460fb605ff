import { Badge } from '@fluentui/react-badge';
import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { ControlRow } from '../../controls/pane-layout';
import type { LedgerNotice } from '../../service/parse-notices';
import { useHandlingWording } from '../../texts/handling-wording';
import { momentText } from '../sync/moment-text';

/** One notice: to whom, about which clock, when, and who signed for it; a reminder needs nobody to. */
export function NoticeItem(props: {
  readonly ledger: LedgerSettings;
  readonly notice: LedgerNotice;
  readonly isBusy: boolean;
  readonly onSign: () => void;
  readonly onPrint: () => void;
}): ReactElement {
  const { ledger, notice, isBusy, onSign, onPrint } = props;
  const { say, texts } = useHandlingWording();
  const { handling, common } = texts;
  const { number, title, because, department, handler, due, issuedAt } = notice;
  const when = (iso: string): string => momentText(iso, ledger.zone.id);
  const isSigned = notice.receivedAt !== '';
  const to = [department, handler].filter((name) => name !== '').join(' ');
  const facts = [
    ...(to === '' ? [] : [`${handling.noticeTo}${common.colon}${to}`]),
    `${say(because)}${common.colon}${handling.due} ${when(due)}`,
    handling.issuedOn(when(issuedAt)),
    ...(isSigned ? [handling.received(notice.receivedBy, when(notice.receivedAt))] : []),
  ];
  return (
    <div style={itemStyle}>
      <ControlRow>
        <Text weight="semibold">{`${say(title)} ${number}`.trim()}</Text>
        {number !== '' && (
          <Badge appearance="tint" color={isSigned ? 'success' : 'warning'}>
            {isSigned ? handling.signedFor : handling.notSignedFor}
          </Badge>
        )}
      </ControlRow>
      <Text size={200} style={{ overflowWrap: 'anywhere' }}>
        {facts.join(common.semicolon)}
      </Text>
      {number !== '' && (
        <ControlRow>
          {!isSigned && (
            <Button
              appearance="primary"
              size="small"
              disabled={isBusy}
              aria-label={handling.signForNamed(number)}
              onClick={onSign}
            >
              {handling.signFor}
            </Button>
          )}
          <Button size="small" aria-label={handling.printNoticeNamed(number)} onClick={onPrint}>
            {handling.printNotice}
          </Button>
        </ControlRow>
      )}
    </div>
  );
}

const itemStyle = { display: 'flex', flexDirection: 'column', gap: '4px' } as const;
