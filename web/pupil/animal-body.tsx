/** Animals whose body says more than their face, in the same flat shapes and the same eyes. */
import type { ReactNode } from 'react';
import type { Body } from './animals.ts';

const DARK = '#23282c';
const LINE = { fill: 'none', stroke: DARK, strokeWidth: 2.5, strokeLinecap: 'round' } as const;

function Eye({ x, y }: { x: number; y: number }) {
  return (
    <>
      <circle cx={x} cy={y} r="4" fill={DARK} />
      <circle cx={x + 1.5} cy={y - 1.5} r="1.4" fill="#fff" />
    </>
  );
}

const FEELERS = <path d="M44 24Q40 12 32 10M56 24Q60 12 68 10" {...LINE} />;

const BODIES: Record<Body['is'], (body: Body) => ReactNode> = {
  whale: ({ fur, light }) => (
    <>
      <path
        d="M33 26q-1-12-12-13M33 26q1-12 12-13"
        stroke="#79b4d6"
        strokeWidth="4"
        fill="none"
        strokeLinecap="round"
      />
      <path
        d="M8 58C8 36 30 30 48 34 64 38 72 52 80 50 76 40 80 30 92 30 90 38 92 44 94 50 92 70 72 84 46 84 22 84 8 76 8 58z"
        fill={fur}
      />
      <path d="M9 64C24 74 46 70 58 66 58 78 46 84 36 84 18 82 9 76 9 64z" fill={light} />
      <Eye x={27} y={54} />
      <path d="M10 66q10 6 20 3" {...LINE} />
    </>
  ),
  fish: ({ fur, light }) => (
    <>
      <path d="M72 50 95 32q-5 18 0 36z" fill={fur} />
      <path d="M38 30Q52 14 64 34z" fill={fur} />
      <path d="M5 51Q36 14 78 50 38 88 5 51z" fill={fur} />
      <path d="M8 54Q36 60 72 54 40 82 8 54z" fill={light} />
      <path d="M34 38q8 12 0 26" {...LINE} />
      <path d="M46 48q10 2 12 10-10 2-14-4z" fill={fur} stroke={DARK} strokeWidth="1.5" />
      <Eye x={22} y={46} />
    </>
  ),
  crab: ({ fur, light }) => (
    <>
      <path
        d="M24 66 10 74M26 73 14 84M76 66 90 74M74 73 86 84M24 58Q10 56 14 40M76 58Q90 56 86 40"
        {...LINE}
        stroke={fur}
        strokeWidth="5"
      />
      <path d="M14 42Q2 34 8 18L15 28 24 18Q28 36 14 42zM86 42Q98 34 92 18L85 28 76 18Q72 36 86 42z" fill={fur} />
      <path d="M40 46 38 34M60 46 62 34" {...LINE} stroke={fur} strokeWidth="4" />
      <ellipse cx="50" cy="62" rx="30" ry="22" fill={fur} />
      <circle cx="38" cy="33" r="7" fill="#fff" />
      <circle cx="62" cy="33" r="7" fill="#fff" />
      <Eye x={38} y={33} />
      <Eye x={62} y={33} />
      <path d="M40 68q10 8 20 0" {...LINE} />
      <circle cx="34" cy="60" r="3.5" fill={light} />
      <circle cx="66" cy="60" r="3.5" fill={light} />
    </>
  ),
  bee: ({ fur, light }) => (
    <>
      <ellipse
        cx="26"
        cy="46"
        rx="20"
        ry="13"
        fill={light}
        stroke="#8fb2c6"
        strokeWidth="2"
        transform="rotate(24 26 46)"
      />
      <ellipse
        cx="74"
        cy="46"
        rx="20"
        ry="13"
        fill={light}
        stroke="#8fb2c6"
        strokeWidth="2"
        transform="rotate(-24 74 46)"
      />
      {FEELERS}
      <ellipse cx="50" cy="62" rx="23" ry="31" fill={fur} />
      <path d="M29 54h42q3 5 2 10H27q-1-5 2-10zM29 74h42q-2 6-5 10H34q-3-4-5-10z" fill={DARK} />
      <circle cx="50" cy="36" r="17" fill={fur} />
      <Eye x={43} y={34} />
      <Eye x={57} y={34} />
      <path d="M44 42q6 5 12 0" {...LINE} />
    </>
  ),
  butterfly: ({ fur, light }) => (
    <>
      <path
        d="M48 50C40 18 8 14 6 32 6 46 22 52 30 54 16 58 12 72 20 82 32 90 46 74 48 58zM52 50C60 18 92 14 94 32 94 46 78 52 70 54 84 58 88 72 80 82 68 90 54 74 52 58z"
        fill={fur}
      />
      <circle cx="22" cy="34" r="8" fill={light} />
      <circle cx="78" cy="34" r="8" fill={light} />
      <circle cx="29" cy="70" r="6" fill={light} />
      <circle cx="71" cy="70" r="6" fill={light} />
      {FEELERS}
      <rect x="44" y="36" width="12" height="48" rx="6" fill={DARK} />
      <circle cx="50" cy="32" r="12" fill="#f3dcc0" />
      <Eye x={45} y={31} />
      <Eye x={55} y={31} />
      <path d="M46 37q4 3 8 0" {...LINE} strokeWidth="2" />
    </>
  ),
  ladybird: ({ fur }) => (
    <>
      {FEELERS}
      <circle cx="50" cy="34" r="19" fill={DARK} />
      <circle cx="42" cy="30" r="6" fill="#fff" />
      <circle cx="58" cy="30" r="6" fill="#fff" />
      <Eye x={42} y={30} />
      <Eye x={58} y={30} />
      <circle cx="50" cy="62" r="32" fill={fur} />
      <path d="M50 31v62" {...LINE} strokeWidth="3.5" />
      <g fill={DARK}>
        <circle cx="34" cy="52" r="6" />
        <circle cx="66" cy="52" r="6" />
        <circle cx="31" cy="71" r="5.5" />
        <circle cx="69" cy="71" r="5.5" />
        <circle cx="42" cy="84" r="4" />
        <circle cx="58" cy="84" r="4" />
      </g>
    </>
  ),
  swan: ({ fur, light }) => (
    <>
      <path
        d="M32 66C28 50 46 44 42 32 40 24 30 24 26 30 22 12 52 8 54 30 56 44 44 52 50 58 64 42 84 44 96 36 96 66 82 86 56 86 42 86 34 78 32 66z"
        fill={fur}
        stroke="#9aa6ad"
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
      <path d="M29 24 10 34q10 4 20-2z" fill={light} />
      <path d="M56 66q16 8 30-8" {...LINE} stroke="#9aa6ad" />
      <Eye x={38} y={22} />
    </>
  ),
};

export function AnimalBody({ body }: { body: Body }) {
  return BODIES[body.is](body);
}
