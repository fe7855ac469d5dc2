/** Media types of documents that intake reads; what a document then is, its content decides. */
const READABLE: readonly RegExp[] = [
  /^text\/(?!css\b|javascript\b|calendar\b|vcard\b)/, // html, plain, markdown, csv, xml
  /^application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|rdf\+xml|x-rss\+xml)$/,
  /^application\/(?:json|feed\+json|x-ndjson|ndjson|jsonl|json-lines|jsonlines|x-jsonlines)$/,
  /^application\/(?:pdf|x-pdf)$/,
  /^application\/(?:zip|x-zip-compressed|gzip|x-gzip|x-tar|x-gtar|tar|x-compressed-tar|x-tgz|warc|warc\+gzip|x-warc|wacz|zip\+wacz)$/,
  /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/,
  /^message\/rfc822$/,
  // What servers say of endings that they have no row for.
  /^(?:application|binary)\/(?:octet-stream|x-download|force-download)$/,
  /^$/,
];

/** Whether a document that a server calls so may be one to read. */
export const isReadable = (mediaType: string): boolean => READABLE.some((shape) => shape.test(mediaType));
