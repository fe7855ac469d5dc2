import { useSyncExternalStore } from "react";

const phone = matchMedia("(max-width: 40rem)");

function listen(changed: () => void): () => void {
  phone.addEventListener("change", changed);
  return () => phone.removeEventListener("change", changed);
}

/** Whether the window is as narrow as a phone's; the styles have the same bound. */
export const useNarrowWindow = (): boolean => useSyncExternalStore(listen, () => phone.matches);
