const MEGABYTE = 1024 * 1024

/** A file larger than this is refused before a byte of it is read. */
export const MAX_FILE_BYTES = 100 * MEGABYTE
/** A plain text or web page larger than this is no official document. */
export const MAX_TEXT_BYTES = 20 * MEGABYTE
/** All parts of one container together, unpacked; official files stay below a tenth of it. */
export const MAX_UNPACKED_BYTES = 200 * MEGABYTE
/** One part of a container, unpacked. */
export const MAX_PART_BYTES = 64 * MEGABYTE
export const MAX_PARTS = 5000
/** A part that unpacks to more than this many times its size, and is big, is taken for a bomb. */
export const MAX_RATIO = 500
export const RATIO_FREE_BYTES = 8 * MEGABYTE

export const MAX_XML_DEPTH = 200
export const MAX_XML_NODES = 2_000_000
export const MAX_HTML_DEPTH = 400

export const MAX_PAGES = 1000
export const MAX_LINES = 100_000
export const MAX_TEXT_LENGTH = 10_000_000

/** The child process that reads a file gets this long and this much, then it is killed. */
export const READ_TIMEOUT_MS = 60_000
export const OCR_TIMEOUT_MS = 600_000
export const MAX_HEAP_MEGABYTES = 512
export const MAX_RESIDENT_BYTES = 1200 * MEGABYTE
/** Text recognition takes about a gigabyte for a sheet beside what reading takes. */
export const MAX_OCR_RESIDENT_BYTES = 2200 * MEGABYTE
