/**
 * What `list.map(of)` gives, for lists that are kept and read everywhere. `map` itself makes one kind of array while its
 * caller is interpreted and another, with room for holes, once the caller is compiled: some minutes into a pile the lists
 * of tokens were of the other kind, and 900 compiled functions that had seen the first were thrown away and made again,
 * for both kinds and slower. A list that is pushed to is of one kind whoever runs.
 */
export function packed<T, U>(list: readonly T[], of: (one: T, at: number) => U): U[] {
  const made: U[] = [];
  for (let at = 0; at < list.length; at++) made.push(of(list[at]!, at));
  return made;
}
