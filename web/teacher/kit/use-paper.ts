/** The paper of the sheet that is on the screen: its size for the printer, and room for it in the window. */
import { useEffect, useState, type RefObject } from 'react';
import { isToPrintAtOnce } from './kit-address.ts';

/** mm */
export const PAPERS = {
  'A4 portrait': { width: 210, height: 297 },
  'A4 landscape': { width: 297, height: 210 },
  'A3 landscape': { width: 420, height: 297 },
} as const;
export type Paper = keyof typeof PAPERS;

/** CSS pixels of a millimetre (CSS Values and Units 4, § 6.2). */
export const PX_PER_MM = 96 / 25.4;

/** Tells the printer the page while the sheet is shown. A style sheet of the document's own: an inline one is not allowed here. */
export function usePage(paper: Paper, marginMm: number): void {
  useEffect(() => {
    const page = new CSSStyleSheet();
    page.replaceSync(`@page { size: ${paper}; margin: ${marginMm}mm; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== page);
    };
  }, [paper, marginMm]);
}

/** How much smaller than life a paper must be to fit into the width of the desk it lies on; never larger than life. */
export function useFit(desk: RefObject<HTMLElement | null>, paper: Paper): number {
  const [fit, setFit] = useState(1);
  useEffect(() => {
    const element = desk.current;
    if (!element) return undefined;
    const measure = (): void => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      setFit(Math.min(1, room / (PAPERS[paper].width * PX_PER_MM)));
    };
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [desk, paper]);
  return fit;
}

/** Opens the print window once, when the sheet was asked for by «Skriv ut» and has all that belongs on it. */
export function usePrintAtOnce(isReady: boolean): void {
  useEffect(() => {
    if (!isReady || !isToPrintAtOnce(window.location.hash)) return;
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
    void document.fonts.ready.then(() => window.print());
  }, [isReady]);
}
