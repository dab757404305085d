import { useEffect, useState } from 'react';
import { revealStep, themeMs, type RevealStep, type Theme } from './reveal.ts';

/**
 * Runs the reveal from its beginning while it is on. Still for reduced motion: everything is lit at once.
 * @param again changes to run it once more
 */
export function useReveal(themes: readonly Theme[], isOn: boolean, again: number): RevealStep {
  const [step, setStep] = useState(0);
  const count = themes.length;
  const ms = themeMs(themes);
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  useEffect(() => {
    if (!isOn || isStill) return undefined;
    setStep(0);
    const timer = setInterval(() => setStep((now) => now + 1), ms);
    const end = setTimeout(() => clearInterval(timer), ms * count + 50);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [isOn, isStill, ms, count, again]);
  return revealStep(themes, isOn && !isStill ? step : count);
}
