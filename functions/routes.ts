import { loadRoutes, type LazyRoute } from './request/load-routes';
import type { Route } from './request/route';

/**
 * Every HTTP route: method, path below `/api/`, name of the function, and the file whose export of
 * that name answers it. The file is loaded by the first request for it, so that a cold start is short.
 */
export const routes: readonly LazyRoute[] = [
  on('GET', 'health', 'health', () => import('./http/health')),
  on('GET', 'health/live', 'live', () => import('./http/live')),
  on('GET', 'openapi.json', 'openApi', async () => {
    const { describeRoutes } = await import('./http/open-api');
    return { openApi: describeRoutes(() => loadRoutes(routes)) };
  }),
  on('GET', 'rulebooks', 'listRulebooks', () => import('./http/list-rulebooks')),
  on('GET', 'rulebooks/{id}', 'readRulebook', () => import('./http/read-rulebook')),
  on('POST', 'records/validate', 'validateRecords', () => import('./http/validate-records')),
  on('POST', 'deadlines', 'computeDeadlines', () => import('./http/compute-deadlines')),
  on('POST', 'summaries', 'summariseRecords', () => import('./http/summarise-records')),
  on('POST', 'imports', 'importFile', () => import('./http/import-file')),
  on('POST', 'ledgers', 'createLedger', () => import('./http/create-ledger')),
  on('GET', 'ledgers', 'listLedgers', () => import('./http/list-ledgers')),
  on('POST', 'ledgers/import', 'importLedger', () => import('./http/import-ledger')),
  on('GET', 'ledgers/{id}', 'readLedger', () => import('./http/read-ledger')),
  on('GET', 'ledgers/{id}/export', 'exportLedger', () => import('./http/export-ledger')),
  on('GET', 'ledgers/{id}/calendar', 'readCalendar', () => import('./http/read-calendar')),
  on('PUT', 'ledgers/{id}/calendar', 'changeCalendar', () => import('./http/change-calendar')),
  on(
    'POST',
    'ledgers/{id}/calendar/preview',
    'previewCalendar',
    () => import('./http/preview-calendar'),
  ),
  on('GET', 'ledgers/{id}/rulebook', 'readRules', () => import('./http/read-rules')),
  on('PUT', 'ledgers/{id}/rulebook', 'changeRules', () => import('./http/change-rules')),
  on('POST', 'ledgers/{id}/rulebook/preview', 'previewRules', () => import('./http/preview-rules')),
  on('POST', 'ledgers/{id}/records', 'saveRecords', () => import('./http/save-records')),
  on('DELETE', 'ledgers/{id}/records/{rid}', 'deleteRecord', () => import('./http/delete-record')),
  on('GET', 'ledgers/{id}/records/{rid}', 'readRecord', () => import('./http/read-record')),
  on(
    'GET',
    'ledgers/{id}/records/{rid}/history',
    'recordHistory',
    () => import('./http/record-history'),
  ),
  on(
    'GET',
    'ledgers/{id}/records/{number}/forms/{key}',
    'printPaper',
    () => import('./http/print-paper'),
  ),
  on(
    'GET',
    'ledgers/{id}/records/{rid}/custody',
    'recordCustody',
    () => import('./http/record-custody'),
  ),
  on('PUT', 'ledgers/{id}/records/{rid}/seal', 'sealRecord', () => import('./http/seal-record')),
  on(
    'DELETE',
    'ledgers/{id}/records/{rid}/seal',
    'unsealRecord',
    () => import('./http/unseal-record'),
  ),
  on(
    'POST',
    'ledgers/{id}/records/{rid}/looks',
    'lookAtRecord',
    () => import('./http/look-at-record'),
  ),
  on('PUT', 'ledgers/{id}/records/{rid}/hold', 'holdRecord', () => import('./http/hold-record')),
  on(
    'DELETE',
    'ledgers/{id}/records/{rid}/hold',
    'releaseRecord',
    () => import('./http/release-record'),
  ),
  on('GET', 'ledgers/{id}/looks', 'listLooks', () => import('./http/list-looks')),
  on('GET', 'ledgers/{id}/disposals', 'listDisposals', () => import('./http/list-disposals')),
  on(
    'POST',
    'ledgers/{id}/disposals',
    'makeDisposalList',
    () => import('./http/make-disposal-list'),
  ),
  on('GET', 'ledgers/{id}/disposals/{key}', 'readDisposal', () => import('./http/read-disposal')),
  on(
    'POST',
    'ledgers/{id}/disposals/{key}/approval',
    'approveDisposal',
    () => import('./http/approve-disposal'),
  ),
  on('GET', 'ledgers/{id}/changes', 'ledgerChanges', () => import('./http/ledger-changes')),
  on('GET', 'ledgers/{id}/summary', 'ledgerSummary', () => import('./http/ledger-summary')),
  on('GET', 'ledgers/{id}/reports', 'listReports', () => import('./http/list-reports')),
  on('GET', 'ledgers/{id}/reports/{key}', 'readReport', () => import('./http/read-report')),
  on(
    'POST',
    'ledgers/{id}/reports/{key}',
    'makeReportAgain',
    () => import('./http/make-report-again'),
  ),
  on('GET', 'ledgers/{id}/reports/{key}/link', 'reportLink', () => import('./http/report-link')),
  on('GET', 'ledgers/{id}/due', 'chaseList', () => import('./http/chase-list')),
  on('GET', 'ledgers/{id}/notices', 'listNotices', () => import('./http/list-notices')),
  on('GET', 'ledgers/{id}/deliveries', 'listDeliveries', () => import('./http/list-deliveries')),
  on(
    'POST',
    'ledgers/{id}/notices/{number}/receipt',
    'signForNotice',
    () => import('./http/sign-for-notice'),
  ),
  on('GET', 'ledgers/{id}/duties', 'listDuties', () => import('./http/list-duties')),
  on('POST', 'ledgers/{id}/duties', 'markDuty', () => import('./http/mark-duty')),
];

function on<Name extends string>(
  method: LazyRoute['method'],
  path: string,
  name: Name,
  load: () => Promise<Readonly<Record<Name, Route>>>,
): LazyRoute {
  return { method, path, name, load: async () => (await load())[name] };
}
