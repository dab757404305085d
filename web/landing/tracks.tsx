/** Four footprints: the mark of the house. */
export function Tracks() {
  return (
    <svg className="tracks" viewBox="0 0 64 28" aria-hidden="true">
      {[0, 1, 2, 3].map((step) => (
        <ellipse key={step} cx={9 + step * 15} cy={step % 2 === 0 ? 19 : 9} rx="6" ry="4" />
      ))}
    </svg>
  );
}
