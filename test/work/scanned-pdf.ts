/** The parts of a PNG that hold its points, as they are. */
function points(png: Uint8Array): Buffer {
  const bytes = Buffer.from(png);
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(parts);
}

/** A PDF as a scanner makes it: each page a PNG of 16 shades of grey, or empty, and no text. */
export function scanned(pages: readonly (Uint8Array | null)[]): Uint8Array {
  const kids = pages.map((_, at) => `${3 + at * 3} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...pages.flatMap((png, at) => {
      const number = 3 + at * 3;
      const head = Buffer.from(png ?? Buffer.alloc(33));
      const [width, height] = [head.readUInt32BE(16), head.readUInt32BE(20)];
      const drawn = png ? `q ${width / 2} 0 0 ${height / 2} 0 0 cm /Im Do Q` : "";
      const data = png ? points(png) : Buffer.alloc(0);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /XObject << /Im ${number + 2} 0 R >> >> /Contents ${number + 1} 0 R >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 4 /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 1 /BitsPerComponent 4 /Columns ${width} >> /Length ${data.length} >>\nstream\n${data.toString("latin1")}\nendstream`,
      ];
    }),
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join("");
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R >>\n%%EOF\n`, "latin1");
}
