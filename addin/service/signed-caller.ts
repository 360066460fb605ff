import type { SignIn } from '../sign-in/sign-in';
import { callService, type Caller, type ServiceCall } from './call-service';
import type { Answer } from './answer';

/**
 * Calls that carry the person's access token. A token the service refuses is renewed once; without
 * one nothing is sent, where the service asks for sign-in.
 */
export function signedCaller(signIn: Pick<SignIn, 'authorise'>): Caller {
  const send = async (call: ServiceCall, fresh: boolean): Promise<Answer<Response>> => {
    const authorisation = await signIn.authorise(fresh);
    switch (authorisation.kind) {
      case 'none':
        return callService(call);
      case 'signed-out':
        return { ok: false, trouble: { kind: 'signed-out' } };
      case 'token': {
        const headers = { ...call.headers, Authorization: `Bearer ${authorisation.token}` };
        const answer = await callService({ ...call, headers });
        const refused = !answer.ok && answer.trouble.kind === 'refused';
        return refused && answer.trouble.status === 401 && !fresh ? send(call, true) : answer;
      }
    }
  };
  return (call) => send(call, false);
}
