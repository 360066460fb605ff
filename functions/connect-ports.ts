import { openChannel } from './channels/open-channel';
import type { Blobs, Ports, Queues } from './ports';
import { authenticateBearer } from './privacy/authenticate-bearer';
import { maskByRole } from './privacy/mask-record';
import { memoryRateLimits } from './privacy/rate-limits';
import { developmentRules, entraRules, type TokenRules } from './privacy/token-rules';
import { oldestAddin, storageSetting, type Settings } from './settings';
import { azureBlobs } from './store/azure-blobs';
import { azureQueues } from './store/azure-queues';
import { officePdf } from './workbook/office-pdf';
import { once } from './store/once';
import { openDatabase } from './store/open-database';
import { rulebookFolder } from './store/rulebooks';

/** Connects the app to what its settings name; nothing is opened before it is used. */
export function connectPorts(settings: Settings, version: string): Ports {
  const now = () => Math.floor(Date.now() / 1000);
  const database = once(() => openDatabase(settings));
  return {
    version,
    oldestAddin,
    now,
    database: () => database.get(),
    blobs: settings.storage === undefined ? noBlobs : azureBlobs(settings.storage),
    queues: settings.storage === undefined ? noQueues : azureQueues(settings.storage),
    rulebooks: rulebookFolder(settings.rulebooksFolder),
    authenticate: authenticateBearer(tokenRules(settings), now),
    limits: memoryRateLimits(settings.rates),
    maskFor: maskByRole,
    channels: settings.channels.map((setting) => openChannel(setting, now)),
    toPdf: officePdf(settings.officeProgram),
    async close() {
      await (await database.made())?.close();
    },
  };
}

function tokenRules({ entra, developmentKeys }: Settings): TokenRules | undefined {
  if (developmentKeys) return developmentRules(developmentKeys);
  return entra && entraRules(entra.tenants, entra.clientId);
}

const refuse = (): Promise<never> =>
  Promise.reject(new Error(`No storage account: set ${storageSetting}.`));

const noBlobs: Blobs = {
  write: refuse,
  create: refuse,
  link: refuse,
  read: refuse,
  list: refuse,
  delete: refuse,
  ping: refuse,
};
const noQueues: Queues = { send: refuse };
