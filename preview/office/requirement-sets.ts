/** The highest version of each requirement set that Excel on the web has and this host knows. */
const sets: Readonly<Record<string, string>> = {
  excelapi: '1.17',
  excelapionline: '1.1',
  sharedruntime: '1.2',
  ribbonapi: '1.1',
  customfunctionsruntime: '1.4',
  addincommands: '1.1',
  dialogapi: '1.2',
  officeruntime: '1.0',
  settings: '1.1',
  selection: '1.1',
};

/** Answers `Office.context.requirements.isSetSupported`. */
export function isSetSupported(name: string, version = '1.1'): boolean {
  const set = name.toLowerCase();
  const highest = set === 'nestedappauth' && hasBroker() ? '1.1' : sets[set];
  return highest !== undefined && rank(version) <= rank(highest);
}

/** Whether the page was given something that signs people in on behalf of the add-in. */
const hasBroker = (): boolean => 'nestedAppAuthBridge' in window;

function rank(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}
