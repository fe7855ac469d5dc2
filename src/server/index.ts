import { makeApp } from "./app.ts";
import { type DeskOptions, openDesk } from "./desk.ts";
import { newKeys } from "./guard.ts";

export interface ServeOptions extends DeskOptions {
  /** 0: any port that is free. */
  readonly port: number;
  /** Folder of the built desk. */
  readonly pages: string | null;
}

/** A desk that is being served. */
export interface Served {
  /** With the one-time token that opens it. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves a case on loopback until it is closed. Throws what the system says when the port is taken. */
export async function serveDesk({ port, pages, ...options }: ServeOptions): Promise<Served> {
  const desk = await openDesk(options);
  const keys = newKeys();
  const app = await makeApp(desk, { keys, pages });
  try {
    const address = await app.listen({ host: "127.0.0.1", port });
    return {
      address: `${address}/?token=${keys.token}`,
      close: async () => {
        await desk.close();
        await app.close();
      },
    };
  } catch (error) {
    await desk.close();
    await app.close();
    throw error;
  }
}

export { personOf } from "./person.ts";
