import { getDocumentProxy } from "unpdf";

/** A PDF as pdf.js has it. */
export type Opened = Awaited<ReturnType<typeof getDocumentProxy>>;

/** pdf.js with nothing that reaches outside or runs what the file brings; it takes the bytes for itself. Throws what pdf.js throws. */
export const openPdf = async (data: Uint8Array): Promise<Opened> =>
  await getDocumentProxy(data, {
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    verbosity: 0,
  });
