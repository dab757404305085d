/** A small elk, seen from the side, walking to the right. What the fog hides and what it leaves are groups of their own. */

/** Antlers first: in the fog they are all there is to see (elk.css). */
export function Elk() {
  return (
    <svg className="elk" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" focusable="false">
      <g className="elk-body">
        <path className="elk-leg elk-leg-far" d="M24 42v16M44 41v17" />
        <path className="elk-leg elk-leg-near" d="M19 42v17M39 42v17" />
        <path
          className="elk-hide"
          d="M11 33q1-8 10-9l14-3q5-5 10-7 5-1 7 2l7 7q2 3-1 5-4 2-8-1l-3 1q1 9-3 14-12 3-27 1-6-2-6-10z"
        />
        <path className="elk-shade" d="M13 39q10 5 28 2-1 2-2 3-12 2-22 0-3-1-4-5z" />
        <path className="elk-beard" d="M53 28q1 5-2 8-2-3-2-7z" />
        <path className="elk-hide" d="M11 32q-4 0-4 4 3 1 5-1z" />
        <circle className="elk-eye" cx="50.5" cy="19.5" r="1.5" />
        <path className="elk-nostril" d="M57.5 24.5v.1" />
      </g>
      <g className="elk-antlers">
        <path className="elk-ear" d="M43 16q-6-1-7-5 6-1 9 3z" />
        <path
          className="elk-palm"
          d="M45 14q-3-4-9-4-6-1-9-7 3 1 4 1 0-3-1-4 4 1 5 4 1-2 1-4 4 3 4 7 3 1 5 5zM48 13q1-4 5-6 5-2 7-7 1 3 0 5 2-1 3-3 1 4-2 7 2 0 3-1-2 4-7 4-3 0-6 3z"
        />
      </g>
    </svg>
  );
}
