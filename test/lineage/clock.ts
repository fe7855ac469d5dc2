/** Processor time of this process so far, in milliseconds: other programs on the machine do not count. */
export function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
