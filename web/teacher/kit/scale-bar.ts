/** The longest round length that fits: 1, 2 or 5 times a power of ten. */
export function scaleBar(metresPerMm: number, widestMm: number): { readonly metres: number; readonly mm: number } {
  const most = metresPerMm * widestMm;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((times) => times * power <= most) ?? 1) * power;
  return { metres, mm: metres / metresPerMm };
}

/** «500 m», «2 km» */
export const lengthText = (metres: number): string => (metres >= 1000 ? `${metres / 1000} km` : `${metres} m`);
