/** Three tablets' marks fall onto one map; the homes stay in the fog. */
export function TogetherPicture() {
  return (
    <svg viewBox="0 0 320 180" aria-hidden="true" focusable="false">
      <clipPath id="together-frame">
        <rect width="320" height="180" rx="18" />
      </clipPath>
      <g
        clipPath="url(#together-frame)"
        stroke="#1d2b2a"
        strokeWidth="2.6"
        strokeLinejoin="round"
        strokeLinecap="round"
        fill="none"
      >
        <rect width="320" height="180" fill="#e6def5" stroke="none" />
        {/* the map of all */}
        <path d="m64 108 64-16 64 16 64-16 20 66-68 14-72-14-72 14z" fill="#fff" />
        <path d="m128 92-4 66M192 108l8 64" stroke="#d9cfbd" />
        <path d="M84 150q34-34 70-22t76-18" stroke="#1f5d4c" strokeWidth="5" strokeDasharray="1 10" />
        <path d="M92 128q50 4 84 18t70-6" stroke="#d1410c" strokeWidth="5" strokeDasharray="1 10" />
        {/* fog over the homes */}
        <g fill="#c9d3da" stroke="none">
          <circle cx="84" cy="146" r="13" />
          <circle cx="99" cy="151" r="11" />
          <circle cx="240" cy="112" r="13" />
          <circle cx="254" cy="117" r="10" />
        </g>
        {/* three tablets, no name on any */}
        {[
          { x: 34, tilt: -8, mark: 'M0-7C-9-17-20-6 0 9 20-6 9-17 0-7z', fill: '#c2347a' },
          { x: 134, tilt: 0, mark: 'M0-12 13 10h-26z', fill: '#ffd23f' },
          { x: 234, tilt: 8, mark: 'm0-13 4 9 10 1-7 7 2 10-9-5-9 5 2-10-7-7 10-1z', fill: '#6a3fb5' },
        ].map(({ x, tilt, mark, fill }) => (
          <g key={x} transform={`translate(${x} 14) rotate(${tilt} 26 27)`}>
            <rect width="52" height="54" rx="7" fill="#3b4a66" />
            <rect x="5" y="5" width="42" height="44" rx="3" fill="#cfebf2" />
            <path d={mark} transform="translate(26 28)" fill={fill} />
          </g>
        ))}
        <path d="M66 76q10 20 34 28M160 74v26M254 76q-10 18-30 26" strokeWidth="3.4" />
        <path d="m92 94 8 10-13 2M153 92l7 9 7-9M236 93l-12 9 12 4" strokeWidth="3.4" />
      </g>
    </svg>
  );
}
