import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The desk is built into the package: no address but its own server's is ever asked. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: "../dist/desk",
    emptyOutDir: true,
    target: "es2023",
    // Inlined files would be data: addresses, which the desk's content policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
    // What is bundled keeps its licence beside it.
    license: { fileName: "licences.md" },
  },
});
