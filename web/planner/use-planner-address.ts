import { useCallback, useEffect, useMemo, useState } from 'react';
import { readAddress, writeAddress, type PlannerAddress } from './planner-address.ts';

export type AddressControl = {
  readonly address: PlannerAddress;
  /** A choice: a new step in the history. */
  readonly choose: (change: Partial<PlannerAddress>) => void;
  /** A consequence (the map came to rest, the newest release got its number): no new step. */
  readonly settle: (change: Partial<PlannerAddress>) => void;
};

/** The view lives in the address bar alone; this reads it, writes it and follows back and forward. */
export function usePlannerAddress(): AddressControl {
  const [address, setAddress] = useState(here);

  useEffect(() => {
    const follow = () => {
      setAddress(here());
    };
    window.addEventListener('popstate', follow);
    return () => {
      window.removeEventListener('popstate', follow);
    };
  }, []);

  const choose = useCallback((change: Partial<PlannerAddress>) => {
    const next = { ...here(), ...change };
    window.history.pushState(null, '', window.location.pathname + writeAddress(next));
    setAddress(next);
  }, []);
  const settle = useCallback((change: Partial<PlannerAddress>) => {
    const next = { ...here(), ...change };
    window.history.replaceState(null, '', window.location.pathname + writeAddress(next));
    setAddress(next);
  }, []);
  return useMemo(() => ({ address, choose, settle }), [address, choose, settle]);
}

function here(): PlannerAddress {
  return readAddress(window.location.search, window.location.hash);
}
