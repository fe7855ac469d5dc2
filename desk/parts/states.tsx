import type { ReactNode } from "react";
import { Refused } from "../api/client.ts";

/** What is being fetched, in words; nothing spins. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <p className="state" role="status">
      Fetching {what} …
    </p>
  );
}

/** There is nothing, why, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** What happened and what to do. */
export function Trouble({ fault, again }: { readonly fault: unknown; readonly again?: () => unknown }) {
  const told = fault instanceof Refused ? fault.fault : null;
  return (
    <div className="state problem" role="alert">
      <h2>{told?.detail ?? "Something in the desk broke"}</h2>
      <p>{told?.remedy ?? (told ? null : `${String(fault)}. Reload the page; nothing that was kept is lost.`)}</p>
      {again ? (
        <p className="tools">
          <button type="button" className="button" onClick={() => void again()}>
            Try again
          </button>
        </p>
      ) : null}
    </div>
  );
}

interface Asking<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** Shows an answer, or that it is fetched, or why it cannot be had. */
export function Answered<T>({
  asking,
  what,
  children,
}: {
  readonly asking: Asking<T>;
  readonly what: string;
  readonly children: (answer: T) => ReactNode;
}) {
  if (asking.error) return <Trouble fault={asking.error} again={asking.refetch} />;
  if (asking.data === undefined) return <Loading what={what} />;
  return children(asking.data);
}
