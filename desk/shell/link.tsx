import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from "react";
import { go, hrefOf, type Narrowing, useAddress } from "./address.ts";

interface Properties extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  readonly to: string;
  readonly narrowing?: Narrowing;
  readonly children: ReactNode;
}

/** A link inside the desk: a true address, so that it can be copied, opened in a new window and printed. */
export function Link({ to, narrowing = {}, children, onClick, ...rest }: Properties) {
  // The as-of date of the present address goes along, so the link is made anew when that changes.
  useAddress();
  const href = hrefOf(to, narrowing);
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(href);
  };
  return (
    <a href={href} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
