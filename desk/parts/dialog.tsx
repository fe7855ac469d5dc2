import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

/** A window over the desk: keeps the keyboard inside, closes with Escape, gives the focus back. */
export function Window({
  title,
  open,
  close,
  children,
  quiet = false,
  wide = false,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
  /** The title is for screen readers alone. */
  readonly quiet?: boolean;
  /** For a long form or a text. */
  readonly wide?: boolean;
}) {
  return (
    <ModalOverlay className="overlay" isOpen={open} isDismissable onOpenChange={(now) => (now ? undefined : close())}>
      <Modal className={wide ? "dialog wide" : "dialog"}>
        <Dialog>
          <Heading slot="title" className={quiet ? "unseen" : ""}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
