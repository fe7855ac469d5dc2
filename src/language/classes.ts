import { hashText } from "./features.ts";

/** First number of a file of classes: which layout it has. */
export const CLASSES_LAYOUT = 0x43574331;

/** Hash of the class of a word, by the word's own hash (lower case, digits as 0); 0 for words in no class. */
export type ClassOf = (word: number) => number;

/**
 * Opens what `training/classes.ts` wrote: layout, number of words, their hashes in ascending order (unsigned), then the
 * number of each one's class. The bytes are used where they are. Throws RangeError when they are no classes or cut short.
 */
export const unpackClasses = (bytes: Uint8Array): ClassOf => {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const [layout, count = 0] = new Int32Array(aligned.buffer, aligned.byteOffset, Math.min(2, aligned.byteLength >> 2));
  if (layout !== CLASSES_LAYOUT) throw new RangeError("The classes of words are of another layout");
  if (count < 0 || aligned.byteLength < 8 + count * 6) throw new RangeError("The classes of words end too early");
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset + 8, count);
  const classes = new Uint16Array(aligned.buffer, aligned.byteOffset + 8 + count * 4, count);
  return (word) => {
    const wanted = word >>> 0;
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const here = words[middle]!;
      if (here === wanted) return hashText(`<class ${classes[middle]}>`);
      if (here < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  };
};
