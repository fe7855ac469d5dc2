/**
 * All matches of a global pattern, as `text.matchAll(pattern)` has them. That copies the pattern at every call, and the
 * engine compiles a copy anew once it has forgotten the one before: too dear where it is asked of each sentence.
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    // Behind a match of nothing the search would stand still; it goes on behind the next character, both halves of it.
    if (match[0] === "") pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
