import { Badge } from '@fluentui/react-badge';
import { Text } from '@fluentui/react-text';
import { useMemo, useState, type ReactElement } from 'react';
import { assessRecord } from '../../../core/clock/assess-record';
import { statusName } from '../../../core/clock/light-name';
import { parseRecord } from '../../../core/record/parse-record';
import { isShownSealed } from '../../../core/record/sealed-mark';
import { dueNote, lightNote } from '../../../core/workbook/explanation-note';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { useLedgerNow } from '../../app/use-ledger-now';
import { ClockList } from '../../controls/clock-list';
import { FindingList } from '../../controls/finding-list';
import { LightBadge } from '../../controls/light-badge';
import { LightExplanation } from './light-explanation';
import type { Outcome } from '../../controls/outcome-message';
import { ControlRow, PaneSection } from '../../controls/pane-layout';
import { isLit } from '../../ledger/lit-clocks';
import { useCustodyWording } from '../../texts/custody-wording';
import { useHandlingWording } from '../../texts/handling-wording';
import type { SelectedCase } from '../../workbook/read-selected-case';
import { AmountsSection } from './amounts-section';
import { AuthoritySection } from './authority-section';
import { CustodySection } from './custody-section';
import { DepartmentsSection } from './departments-section';
import { FollowUpSection } from './follow-up-section';
import { RetentionSection } from './retention-section';
import { ApprovalForms } from './approval-forms';
import { AgreedForms } from './agreed-forms';
import type { CaseContext } from './case-context';
import { CorrectionForm } from './correction-form';
import { ExtensionForms } from './extension-forms';
import { LevelForm } from './level-form';
import { NextSteps } from './next-steps';
import { PauseForm } from './pause-form';
import { NoticesSection } from './notices-section';
import { Promotions } from './promotions';
import { useAct } from './use-act';
import { useNote } from './use-note';

type Case = Extract<SelectedCase, { kind: 'case' }>;

/** One complaint: where its clocks stand, why, and what may be done next. */
export function CaseView(props: {
  readonly ledger: LedgerSettings;
  /** Absent: the ledger is not shared. */
  readonly serviceId: string | undefined;
  readonly selected: Case;
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onWritten: () => Promise<void>;
}): ReactElement {
  const { ledger, serviceId, selected, onOutcome } = props;
  const { head, texts } = useCustodyWording();
  const { handling } = useHandlingWording().texts;
  const asOf = useLedgerNow(ledger);
  const act = useAct(props);
  const parsed = useMemo(
    () => parseRecord(selected.raw, ledger.rulebook, ledger.zone),
    [selected, ledger],
  );
  const { record } = parsed;
  const assessment = useMemo(
    () => assessRecord(record, ledger.rulebook, ledger, asOf),
    [record, ledger, asOf],
  );
  const note = useNote(props);
  const context: CaseContext = { ledger, record, assessment, asOf, act };
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const leading = ledger.rulebook.fields.filter(
    ({ use, key }) => use !== undefined && record.fields[key] !== undefined,
  );
  const isSealed = isShownSealed(record, ledger.rulebook);
  const custody = <CustodySection {...{ ledger, record, asOf, act, serviceId, isSealed }} />;
  const notices = (
    <NoticesSection
      ledger={ledger}
      record={record.id}
      serviceId={serviceId}
      onOutcome={onOutcome}
    />
  );
  if (isSealed) {
    return (
      <>
        <ControlRow>
          <Text size={400} weight="semibold">
            {record.number ?? handling.row(selected.row)}
          </Text>
          <Badge appearance="filled" color="severe">
            {texts.custody.sealed}
          </Badge>
        </ControlRow>
        {custody}
        {notices}
      </>
    );
  }
  return (
    <>
      <div>
        <ControlRow>
          <Text size={400} weight="semibold">
            {record.number ?? handling.row(selected.row)}
          </Text>
          <LightBadge
            light={assessment.light}
            text={assessment.light === 'grey' ? statusName('pending') : undefined}
          />
          <Badge appearance="tint" color="informative">
            {handling.outcome[assessment.outcome]}
          </Badge>
          {assessment.round > 1 && (
            <Badge appearance="outline" color="informative">
              {handling.round(assessment.round)}
            </Badge>
          )}
        </ControlRow>
        <LightExplanation
          assessment={assessment}
          ledger={ledger}
          onNote={() => void note('overall-light', lightNote(assessment, ledger))}
        />
        {leading.map((field) => (
          <Text as="p" key={field.key} size={200} style={factStyle}>
            {head(field.title)}
            {texts.common.colon}
            {String(record.fields[field.key])}
          </Text>
        ))}
      </div>
      {parsed.findings.length > 0 && (
        <div>
          <Text>{handling.unreadable}</Text>
          <FindingList findings={parsed.findings} />
        </div>
      )}
      <Promotions {...context} row={selected.row} />
      <PaneSection title={handling.clocks}>
        <ClockList
          clocks={assessment.clocks.filter(isLit)}
          record={record}
          ledger={ledger}
          onNote={(state) => void note(`due:${state.clock.key}`, dueNote(state, record, ledger))}
        />
      </PaneSection>
      <PaneSection title={handling.nextSteps}>
        <NextSteps {...context} />
      </PaneSection>
      <DepartmentsSection {...context} />
      {notices}
      <ApprovalForms {...context} />
      <ExtensionForms {...context} />
      <AgreedForms {...context} />
      <PauseForm {...context} />
      <LevelForm {...context} />
      <CorrectionForm {...context} />
      <AuthoritySection {...context} />
      <FollowUpSection {...context} />
      <AmountsSection {...context} row={selected.row} answers={answers} onAnswers={setAnswers} />
      <RetentionSection {...context} />
      {custody}
    </>
  );
}

const factStyle = {
  margin: '2px 0',
  overflowWrap: 'anywhere',
  display: '-webkit-box',
  WebkitLineClamp: 3,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
} as const;
