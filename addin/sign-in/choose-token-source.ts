import type { ServiceConfig } from '../service/service-config';
import { brokerTokens } from './broker-tokens';
import { dialogTokens } from './dialog-tokens';
import type { TokenSource } from './token-source';

/**
 * Tokens from Office itself where it gives any (requirement set NestedAppAuth), else through a
 * dialog; the choice is made once.
 *
 * @param page address of the pane.
 * @param now milliseconds since 1970.
 */
export function chooseTokenSource(
  config: () => Promise<ServiceConfig>,
  page: string,
  now: () => number,
): () => Promise<TokenSource | undefined> {
  let chosen: TokenSource | undefined;
  return async () => {
    const { signIn } = await config();
    if (!signIn) return undefined;
    return (chosen ??= Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')
      ? brokerTokens(signIn, page)
      : dialogTokens(new URL('sign-in.html', page), now));
  };
}
