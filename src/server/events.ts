import type { ServerResponse } from "node:http";
import type { DeskEvent } from "./wire/index.ts";

/** Windows that listen. */
export interface Hub {
  tell(event: DeskEvent): void;
  listen(response: ServerResponse, first: DeskEvent): void;
  /** Ends all streams. */
  close(): void;
}

const written = (event: DeskEvent): string => `data: ${JSON.stringify(event)}\n\n`;
/** A line of comment now and then keeps a connection open, in seconds. */
const HEARTBEAT = 25;

export function makeHub(): Hub {
  const open = new Set<ServerResponse>();
  const beat = setInterval(() => {
    for (const response of open) response.write(": still here\n\n");
  }, HEARTBEAT * 1000);
  beat.unref();
  return {
    tell: (event) => {
      for (const response of open) response.write(written(event));
    },
    listen: (response, first) => {
      response.write(`retry: 2000\n\n${written(first)}`);
      open.add(response);
      response.on("close", () => open.delete(response));
    },
    close: () => {
      clearInterval(beat);
      for (const response of open) response.end();
      open.clear();
    },
  };
}
