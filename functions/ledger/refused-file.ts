import type { RequestError } from '../request/problem';

/** Ends the reading of a file that cannot be taken in, and undoes what was written of it. */
export class RefusedFile extends Error {
  constructor(readonly reason: RequestError) {
    super(reason.message.en);
  }
}
