/** What the servers on the loopback share: a port of their own, faults on demand, and an end that tells their own. */
import { once } from "node:events";
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";

export type Refused = {
  readonly status: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
};
/** A status, a whole refusal, a connection cut, one that never answers, or a 200 with a page nobody asked for. */
export type Failure = number | Refused | "reset" | "hang" | "garbage";
export type Fault = Failure | undefined;

export async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the loopback server has no port");
  return `http://127.0.0.1:${address.port}`;
}

/** Throws where a server itself was wrong, so that no test passes by such an answer. */
export async function closeServers(servers: readonly Server[], faults: readonly Error[]): Promise<void> {
  for (const server of servers) server.closeAllConnections();
  await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
  if (faults.length > 0) throw new AggregateError(faults, faults.map(({ message }) => message).join("\n"));
}

export function misbehave(
  failure: Failure,
  request: IncomingMessage,
  response: ServerResponse,
  refuse: (refused: Refused) => void,
): void {
  if (failure === "hang") return;
  if (failure === "reset") request.socket.resetAndDestroy();
  else if (failure === "garbage") {
    const page = "<!doctype html><title>Sign in</title><p>This network wants you to sign in.\n";
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
  } else if (typeof failure === "number") {
    refuse({ status: failure, message: STATUS_CODES[failure] ?? "" });
  } else refuse(failure);
}
