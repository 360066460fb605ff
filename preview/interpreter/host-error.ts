/** The error codes of Excel's API that this host answers with. */
export type HostErrorCode =
  | 'ApiNotFound'
  | 'NotImplemented'
  | 'InvalidArgument'
  | 'InvalidBinding'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'AccessDenied'
  | 'RequestPayloadSizeLimitExceeded';

/** What the add-in sees as `OfficeExtension.Error`. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export function notImplemented(what: string): HostError {
  return new HostError('NotImplemented', `The requested feature isn't implemented: ${what}.`);
}

export function apiNotFound(what: string): HostError {
  return new HostError(
    'ApiNotFound',
    `The API you are trying to use could not be found: ${what}. It may be available in a newer version of Excel.`,
  );
}

export function invalidArgument(why: string): HostError {
  return new HostError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format. ${why}`,
  );
}

export function itemNotFound(what: string): HostError {
  return new HostError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);
}
