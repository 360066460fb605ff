import type { Text } from '../../core/text';

/** What is sent to people outside the ledger: never personal data of a complaint. */
export interface Message {
  /** The same when it is sent again, so that a receiver can tell. */
  readonly id: string;
  readonly title: Text;
  readonly text: Text;
  readonly department: string;
  /** Name of the handler; only for a channel that is allowed to have it. */
  readonly handler?: string;
}

/** A way by which messages leave the service; throws a readable error when one did not. */
export interface Channel {
  readonly id: string;
  readonly organisation: string;
  /** Whether names may be sent by it. */
  readonly personal: boolean;
  send(message: Message): Promise<void>;
}
