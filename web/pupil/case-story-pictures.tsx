/** The three pictures of the case: who asks, what is decided and when, what happens with what the children say. */
import type { ReactNode } from 'react';

function Scene({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 320 180" aria-hidden="true" focusable="false">
      <clipPath id="story-frame">
        <rect width="320" height="180" rx="18" />
      </clipPath>
      <g clipPath="url(#story-frame)" stroke="#1d2b2a" strokeWidth="2.6" strokeLinejoin="round" strokeLinecap="round">
        {children}
      </g>
    </svg>
  );
}

type Look = { readonly skin: string; readonly hair: string; readonly coat: string };

/** Someone standing on (x, y); a grown-up is `size` 1, a child less. */
function Person({ x, y, size, skin, hair, coat }: Look & { x: number; y: number; size: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`}>
      <path d="M-9-2v-22M9-2v-22" strokeWidth="9" stroke="#3b4a66" />
      <path d="M-18-26q-2-34 18-36 20 2 18 36-18 6-36 0z" fill={coat} />
      <path d="M-17-52q-10 8-9 22M17-52q10 8 9 22" fill="none" strokeWidth="7.5" stroke={coat} />
      <circle cx="0" cy="-78" r="16" fill={skin} />
      <path d="M-17-78q-2-20 17-20t17 20q-6-9-17-9t-17 9z" fill={hair} />
      <path d="M-5.5-77v.1M5.5-77v.1" strokeWidth="3.6" />
      <path d="M-5-70q5 4.5 10 0" fill="none" strokeWidth="2.2" />
    </g>
  );
}

const INGRID: Look = { skin: '#f2c9a5', hair: '#7a4a21', coat: '#1c5d8f' };
const CHILDREN: readonly Look[] = [
  { skin: '#8d5a3b', hair: '#221a16', coat: '#d1410c' },
  { skin: '#f5d3b3', hair: '#d9a441', coat: '#6a3fb5' },
  { skin: '#d8a378', hair: '#3a2416', coat: '#0f7c7c' },
];

function Hills() {
  return (
    <>
      <rect width="320" height="180" fill="#cfebf2" stroke="none" />
      <circle cx="284" cy="30" r="16" fill="#ffd23f" stroke="none" />
      <path d="M-10 112q60-44 120-14t120-10 110 16v90H-10z" fill="#b9d99a" stroke="none" />
      <path d="M-10 140q90-22 170-8t170-10v70H-10z" fill="#a0ca7c" stroke="none" />
    </>
  );
}

/** A worn school, the one who asks, and those who are asked. */
export function AskPicture() {
  return (
    <Scene>
      <Hills />
      <g transform="translate(18 34)">
        <path d="M4 52h104v56H4z" fill="#fff3dc" />
        <path d="M-4 54 12 32h88l16 22z" fill="#c8553d" />
        <path d="M38 108V40l18-18 18 18v68z" fill="#fff3dc" />
        <path d="M31 44 56 18l25 26-6 5-19-19-19 19z" fill="#c8553d" />
        <circle cx="56" cy="50" r="7" fill="#fff" />
        <path d="M56 46v4l3 2" fill="none" strokeWidth="2" />
        <path d="M48 108V88q8-8 16 0v20z" fill="#8a5a34" />
        <path d="M12 64h16v16H12zM84 64h16v16H84z" fill="#9bd4ea" />
        {/* worn: a crack, a broken pane, a plank over it */}
        <path d="m18 92 5 5-4 4 6 6M92 86l-4 6 6 4-3 8" fill="none" strokeWidth="2" />
        <path d="m84 64 7 8-2 3 5 5M82 78l20-12" fill="none" strokeWidth="2.6" />
        <path d="m20 40 8-2 3 6M88 40l-7 1 2 5" fill="none" strokeWidth="2" />
      </g>
      <Person x={172} y={164} size={1} {...INGRID} />
      <path d="M192 34q0-20 26-20t26 20-26 20q-5 0-9-1l-13 8 3-13q-7-5-7-14z" fill="#fff" />
      <path d="M212 28q0-7 7-7t7 6q0 4-4 6-3 2-3 5M219 44v.1" fill="none" strokeWidth="4" />
      {CHILDREN.map((look, i) => (
        <Person key={look.coat} x={228 + i * 32} y={168 - (i % 2) * 6} size={0.66} {...look} />
      ))}
    </Scene>
  );
}

/** Those who decide, at their table, and the day on the wall. */
export function DecidePicture({ day, month }: { day: string; month: string }) {
  const council: readonly Look[] = [
    { skin: '#f5d3b3', hair: '#9aa3a5', coat: '#7a3b69' },
    { skin: '#8d5a3b', hair: '#221a16', coat: '#1f5d4c' },
    { skin: '#f2c9a5', hair: '#7a4a21', coat: '#b5701a' },
  ];
  return (
    <Scene>
      <rect width="320" height="180" fill="#fdebc4" stroke="none" />
      <path d="M0 134h320v46H0z" fill="#e3c48f" stroke="none" />
      <g transform="rotate(-3 66 70)">
        <rect x="22" y="22" width="88" height="92" rx="10" fill="#fff" />
        <path d="M22 32a10 10 0 0 1 10-10h68a10 10 0 0 1 10 10v14H22z" fill="#d1410c" />
        <path d="M42 16v14M90 16v14" strokeWidth="5" />
        <text className="story-month" x="66" y="42" textAnchor="middle" fill="#fff" stroke="none">
          {month.replace('.', '')}
        </text>
        <text className="story-day" x="66" y="98" textAnchor="middle" fill="#1d2b2a" stroke="none">
          {day.replace('.', '')}
        </text>
      </g>
      {council.map((look, i) => (
        <Person key={look.coat} x={160 + i * 56} y={152} size={0.86} {...look} />
      ))}
      <path d="M124 122h188l8 20H116z" fill="#b07a45" />
      <path d="M128 142v38M306 142v38" strokeWidth="7" />
      {/* three ways it can go: mend, build new, build elsewhere */}
      <g fill="#fff">
        <rect x="148" y="112" width="26" height="18" rx="2" transform="rotate(-6 161 121)" />
        <rect x="204" y="112" width="26" height="18" rx="2" />
        <rect x="260" y="112" width="26" height="18" rx="2" transform="rotate(5 273 121)" />
      </g>
      <path d="m153 124 6-6 5 5M210 124v-6l6-4 6 4v6M266 124q8-8 14-3" fill="none" strokeWidth="2.2" />
    </Scene>
  );
}

/** What a child says goes to those who decide, and an answer comes back: yes, maybe, no – and why. */
export function AnswerPicture() {
  return (
    <Scene>
      <Hills />
      {CHILDREN.slice(0, 2).map((look, i) => (
        <Person key={look.coat} x={36 + i * 40} y={166 - i * 8} size={0.78} {...look} />
      ))}
      <Person x={280} y={164} size={0.95} {...INGRID} />
      <path d="M92 66q68-46 146-6" fill="none" strokeWidth="4" strokeDasharray="2 10" />
      <path d="m232 48 8 12-14 3" fill="none" strokeWidth="4" />
      <g transform="translate(142 26) rotate(-4)">
        <rect width="44" height="34" rx="4" fill="#fff" />
        <path d="M6 26q8-14 16-6t16-12" fill="none" stroke="#d1410c" strokeWidth="4" />
        <circle cx="38" cy="8" r="2.6" fill="#d1410c" />
      </g>
      <path d="M242 128q-68 40-128 8" fill="none" strokeWidth="4" strokeDasharray="2 10" />
      <path d="m118 150-6-14 15-1" fill="none" strokeWidth="4" />
      <g transform="translate(128 100)" fill="#fff">
        <circle cx="18" cy="18" r="17" fill="#e0efe8" />
        <path d="m10 18 6 7 11-13" fill="none" stroke="#1f5d4c" strokeWidth="4.5" />
        <circle cx="58" cy="22" r="17" fill="#fdebc4" />
        <path d="M52 18q0-6 6-6t6 5q0 4-4 5-2 2-2 4M58 32v.1" fill="none" stroke="#6b4a00" strokeWidth="4" />
        <circle cx="98" cy="16" r="17" fill="#fbe6e2" />
        <path d="m91 9 14 14M105 9 91 23" fill="none" stroke="#a82e2a" strokeWidth="4.5" />
      </g>
    </Scene>
  );
}
