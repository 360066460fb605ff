/** An access token and whom it speaks for. */
export interface AccessToken {
  readonly token: string;
  /** Name to show; the account's e-mail address when it has no other. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Where access tokens come from. */
export interface TokenSource {
  /**
   * A token without asking the person.
   *
   * @param fresh a new one, because the service refused the last.
   * @returns undefined when the person has to be asked.
   * @throws when the answer did not come, e.g. without a connection.
   */
  quietly(fresh: boolean): Promise<AccessToken | undefined>;
  /**
   * Asks the person; only from a click, or windows are blocked.
   *
   * @returns undefined when the person gave up.
   * @throws with what Entra ID or Office says, when it did not work.
   */
  asking(): Promise<AccessToken | undefined>;
}
