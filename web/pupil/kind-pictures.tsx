/** Pictures of the kind questions: a boat on the water, a very long road. */

export function BoatScene() {
  return (
    <svg viewBox="0 0 240 110" aria-hidden="true" focusable="false">
      <rect width="240" height="110" rx="14" fill="#cfebf2" />
      <circle cx="200" cy="28" r="13" fill="#ffd23f" />
      <path d="M0 62q30-26 62-14 26-22 52 2l10 14H0z" fill="#a9cf84" />
      <path d="M0 62h240v34a14 14 0 0 1-14 14H14a14 14 0 0 1-14-14z" fill="#5fb3cf" />
      <g stroke="#1d2b2a" strokeWidth="2.6" strokeLinejoin="round" strokeLinecap="round">
        <path d="M132 44h30v18h-30z" fill="#fff" />
        <path d="M150 44V30h9v14z" fill="#d1410c" />
        <path d="M112 62h74q-4 20-16 22h-42q-12-2-16-22z" fill="#fff7e6" />
        <path d="M115 70h68" fill="none" stroke="#d1410c" strokeWidth="4" />
        <circle cx="140" cy="53" r="3.4" fill="#9bd4ea" />
        <circle cx="153" cy="53" r="3.4" fill="#9bd4ea" />
      </g>
      <path
        d="M14 84q8-6 16 0t16 0 16 0 16 0M96 94q8-6 16 0t16 0 16 0 16 0 16 0 16 0"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  );
}

export function FarScene() {
  return (
    <svg viewBox="0 0 240 110" aria-hidden="true" focusable="false">
      <rect width="240" height="110" rx="14" fill="#cfebf2" />
      <path
        d="m20 70 40-46 30 34 24-22 34 34z"
        fill="#b7c6cf"
        stroke="#1d2b2a"
        strokeWidth="2.4"
        strokeLinejoin="round"
      />
      <path d="M0 66q60-14 120-4t120-6v40a14 14 0 0 1-14 14H14a14 14 0 0 1-14-14z" fill="#a9cf84" />
      <path
        d="M24 104q60-4 84-14t-12-16 60-10 56-22"
        fill="none"
        stroke="#d1410c"
        strokeWidth="7"
        strokeLinecap="round"
        strokeDasharray="1 13"
      />
      <circle cx="213" cy="40" r="9" fill="#fff" stroke="#1d2b2a" strokeWidth="3" />
    </svg>
  );
}
