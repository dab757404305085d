import { useEffect, useState } from 'react';

/** ms of `performance.now()`, anew every second while something is counted. */
export function useNow(isCounting: boolean): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!isCounting) return undefined;
    const timer = setInterval(() => setNow(performance.now()), 1_000);
    return () => clearInterval(timer);
  }, [isCounting]);
  return now;
}
