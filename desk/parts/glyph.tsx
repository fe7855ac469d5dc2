/** The marks of collation, drawn so that no font is needed: each goes with its word. */
const PATHS = {
  contradicts: "M3 6h10M3 10h10M10.5 2.5l-5 11",
  tension: "M4 2.5l8 2.75L4 8M12 8l-8 2.75L12 13.5",
  supersedes: "M2.5 8h10.5M9 4l4 4-4 4",
  overtaken: "M13.5 8H3M7 4L3 8l4 4",
  refines: "M2.5 7c2-3 4-3 5.5-1.5s3.5 1.5 5.5-1.5M2.5 11.5c2-3 4-3 5.5-1.5s3.5 1.5 5.5-1.5",
  agrees: "M3 6h10M3 10h10",
  "not-comparable": "M6 2.5v11M10 2.5v11",
  denied: "M3 6h10v5",
  single: "M6 5l2.5-2v10M5.5 13h6",
  open: "M5 5.5a3 3 0 1 1 4.5 2.5C8.3 8.7 8 9.2 8 10.2M8 12.6v.8",
  due: "M8 2.5v7M8 12.2v1",
  done: "M3 8.5l3.5 3.5L13 4",
  failed: "M4 4l8 8M12 4l-8 8",
  waiting: "M3 8h1M7.5 8h1M12 8h1",
} as const;

export type GlyphName = keyof typeof PATHS;

/** One of the desk's marks; says nothing to a screen reader, since a word stands beside it. */
export function Glyph({ name, size = 16 }: { readonly name: GlyphName; readonly size?: number }) {
  return (
    <svg className="glyph" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
