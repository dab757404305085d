const SLIPS_A_PAGE = 8;

/** How many slips each page has. */
export function slipPages(slips: number): number[] {
  const pages = Math.ceil(slips / SLIPS_A_PAGE);
  return Array.from({ length: pages }, (_, page) => Math.min(SLIPS_A_PAGE, slips - page * SLIPS_A_PAGE));
}
