import { unsupportedType } from './problem';
import { mediaType } from './read-body';
import type { Responder } from './route';

/** Answers by the content type a request has. */
export function eitherBody(...choices: readonly Responder[]): Responder {
  const bodies = choices.flatMap((choice) => choice.bodies);
  return {
    bodies,
    async respond(incoming, ports) {
      const type = mediaType(incoming.http);
      const choice = choices.find((responder) =>
        responder.bodies.some((body) => body.type === type),
      );
      if (choice) return choice.respond(incoming, ports);
      return unsupportedType(
        type,
        bodies.map((body) => body.type),
      );
    },
  };
}
