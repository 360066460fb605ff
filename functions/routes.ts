import type { AddressedRoute } from './contract/open-api';
import { changeCalendar } from './http/change-calendar';
import { changeRules } from './http/change-rules';
import { chaseList } from './http/chase-list';
import { sealRecord } from './http/seal-record';
import { unsealRecord } from './http/unseal-record';
import { lookAtRecord } from './http/look-at-record';
import { holdRecord } from './http/hold-record';
import { releaseRecord } from './http/release-record';
import { listLooks } from './http/list-looks';
import { listDisposals } from './http/list-disposals';
import { makeDisposalList } from './http/make-disposal-list';
import { readDisposal } from './http/read-disposal';
import { approveDisposal } from './http/approve-disposal';
import { computeDeadlines } from './http/compute-deadlines';
import { createLedger } from './http/create-ledger';
import { deleteRecord } from './http/delete-record';
import { exportLedger } from './http/export-ledger';
import { health } from './http/health';
import { importFile } from './http/import-file';
import { importLedger } from './http/import-ledger';
import { ledgerChanges } from './http/ledger-changes';
import { ledgerSummary } from './http/ledger-summary';
import { listDeliveries } from './http/list-deliveries';
import { listDuties } from './http/list-duties';
import { listLedgers } from './http/list-ledgers';
import { listNotices } from './http/list-notices';
import { listReports } from './http/list-reports';
import { listRulebooks } from './http/list-rulebooks';
import { live } from './http/live';
import { makeReportAgain } from './http/make-report-again';
import { markDuty } from './http/mark-duty';
import { openApi } from './http/open-api';
import { previewCalendar } from './http/preview-calendar';
import { previewRules } from './http/preview-rules';
import { printPaper } from './http/print-paper';
import { readRules } from './http/read-rules';
import { readCalendar } from './http/read-calendar';
import { readLedger } from './http/read-ledger';
import { readRecord } from './http/read-record';
import { readReport } from './http/read-report';
import { readRulebook } from './http/read-rulebook';
import { recordHistory } from './http/record-history';
import { reportLink } from './http/report-link';
import { saveRecords } from './http/save-records';
import { signForNotice } from './http/sign-for-notice';
import { summariseRecords } from './http/summarise-records';
import { validateRecords } from './http/validate-records';
import type { Route } from './request/route';

/** Every HTTP route: method, path below `/api/`, name of the function, what answers it. */
export const routes: readonly AddressedRoute[] = [
  on('GET', 'health', 'health', health),
  on('GET', 'health/live', 'live', live),
  on(
    'GET',
    'openapi.json',
    'openApi',
    openApi(() => routes),
  ),
  on('GET', 'rulebooks', 'listRulebooks', listRulebooks),
  on('GET', 'rulebooks/{id}', 'readRulebook', readRulebook),
  on('POST', 'records/validate', 'validateRecords', validateRecords),
  on('POST', 'deadlines', 'computeDeadlines', computeDeadlines),
  on('POST', 'summaries', 'summariseRecords', summariseRecords),
  on('POST', 'imports', 'importFile', importFile),
  on('POST', 'ledgers', 'createLedger', createLedger),
  on('GET', 'ledgers', 'listLedgers', listLedgers),
  on('POST', 'ledgers/import', 'importLedger', importLedger),
  on('GET', 'ledgers/{id}', 'readLedger', readLedger),
  on('GET', 'ledgers/{id}/export', 'exportLedger', exportLedger),
  on('GET', 'ledgers/{id}/calendar', 'readCalendar', readCalendar),
  on('PUT', 'ledgers/{id}/calendar', 'changeCalendar', changeCalendar),
  on('POST', 'ledgers/{id}/calendar/preview', 'previewCalendar', previewCalendar),
  on('GET', 'ledgers/{id}/rulebook', 'readRules', readRules),
  on('PUT', 'ledgers/{id}/rulebook', 'changeRules', changeRules),
  on('POST', 'ledgers/{id}/rulebook/preview', 'previewRules', previewRules),
  on('POST', 'ledgers/{id}/records', 'saveRecords', saveRecords),
  on('DELETE', 'ledgers/{id}/records/{rid}', 'deleteRecord', deleteRecord),
  on('GET', 'ledgers/{id}/records/{rid}', 'readRecord', readRecord),
  on('GET', 'ledgers/{id}/records/{rid}/history', 'recordHistory', recordHistory),
  on('GET', 'ledgers/{id}/records/{number}/forms/{key}', 'printPaper', printPaper),
  on('PUT', 'ledgers/{id}/records/{rid}/seal', 'sealRecord', sealRecord),
  on('DELETE', 'ledgers/{id}/records/{rid}/seal', 'unsealRecord', unsealRecord),
  on('POST', 'ledgers/{id}/records/{rid}/looks', 'lookAtRecord', lookAtRecord),
  on('PUT', 'ledgers/{id}/records/{rid}/hold', 'holdRecord', holdRecord),
  on('DELETE', 'ledgers/{id}/records/{rid}/hold', 'releaseRecord', releaseRecord),
  on('GET', 'ledgers/{id}/looks', 'listLooks', listLooks),
  on('GET', 'ledgers/{id}/disposals', 'listDisposals', listDisposals),
  on('POST', 'ledgers/{id}/disposals', 'makeDisposalList', makeDisposalList),
  on('GET', 'ledgers/{id}/disposals/{key}', 'readDisposal', readDisposal),
  on('POST', 'ledgers/{id}/disposals/{key}/approval', 'approveDisposal', approveDisposal),
  on('GET', 'ledgers/{id}/changes', 'ledgerChanges', ledgerChanges),
  on('GET', 'ledgers/{id}/summary', 'ledgerSummary', ledgerSummary),
  on('GET', 'ledgers/{id}/reports', 'listReports', listReports),
  on('GET', 'ledgers/{id}/reports/{key}', 'readReport', readReport),
  on('POST', 'ledgers/{id}/reports/{key}', 'makeReportAgain', makeReportAgain),
  on('GET', 'ledgers/{id}/reports/{key}/link', 'reportLink', reportLink),
  on('GET', 'ledgers/{id}/due', 'chaseList', chaseList),
  on('GET', 'ledgers/{id}/notices', 'listNotices', listNotices),
  on('GET', 'ledgers/{id}/deliveries', 'listDeliveries', listDeliveries),
  on('POST', 'ledgers/{id}/notices/{number}/receipt', 'signForNotice', signForNotice),
  on('GET', 'ledgers/{id}/duties', 'listDuties', listDuties),
  on('POST', 'ledgers/{id}/duties', 'markDuty', markDuty),
];

function on(
  method: AddressedRoute['method'],
  path: string,
  name: string,
  route: Route,
): AddressedRoute {
  return { method, path, name, route };
}
