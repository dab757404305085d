/** The season over the map, so that the question needs no reading: snow falls, the moon is out, the sun turns. */
import './season.css';
import type { When } from '../../data/topics.ts';

function Butterfly({ place }: { place: 'one' | 'two' }) {
  return (
    <span className={`butterfly butterfly-${place}`}>
      <svg viewBox="0 0 32 28">
        <g className="butterfly-wings" stroke="#1d2b2a" strokeWidth="1.6" strokeLinejoin="round">
          <path d="M16 14Q6-2 2 7t14 9zM16 14Q26-2 30 7t-14 9z" fill="currentColor" />
          <path d="M16 15Q4 15 6 22t10-5zM16 15q12 0 10 7t-10-5z" fill="#ffd23f" />
        </g>
        <path d="M16 9v12M16 9l-3-5M16 9l3-5" fill="none" stroke="#1d2b2a" strokeWidth="2" strokeLinecap="round" />
      </svg>
    </span>
  );
}

/** Moved by the compositor alone (season.css): a stroke under the finger never waits for a flake. */
export function SeasonWeather({ when }: { when: When }) {
  switch (when) {
    case 'always':
      return null;
    case 'winter':
      return (
        <div className="season season-winter" data-testid="weather-winter" aria-hidden="true">
          <i className="snow snow-far" />
          <i className="snow snow-mid" />
          <i className="snow snow-near" />
        </div>
      );
    case 'dark':
      return (
        <div className="season season-dark" data-testid="weather-dark" aria-hidden="true">
          <i className="stars" />
          <svg className="season-sign" viewBox="0 0 48 48">
            <path d="M31 5a20 20 0 1 0 12 27A17 17 0 0 1 31 5z" fill="#ffe9a8" />
            <path d="M17 20q2 2 4 0M15 30q4 4 8 1" fill="none" stroke="#b58a2a" strokeWidth="2" strokeLinecap="round" />
          </svg>
        </div>
      );
    case 'summer':
      return (
        <div className="season season-summer" data-testid="weather-summer" aria-hidden="true">
          <svg className="season-sign" viewBox="0 0 48 48">
            <path
              className="sun-rays"
              d="M24 1v7M24 40v7M1 24h7M40 24h7M7.7 7.7l5 5M35.3 35.3l5 5M7.7 40.3l5-5M35.3 12.7l5-5"
              stroke="#e58a00"
              strokeWidth="4"
              strokeLinecap="round"
            />
            <circle cx="24" cy="24" r="12" fill="#ffd23f" stroke="#e58a00" strokeWidth="2" />
            <path
              d="M19.5 22v.1M28.5 22v.1M19 27q5 4.5 10 0"
              fill="none"
              stroke="#7a4a00"
              strokeWidth="2.4"
              strokeLinecap="round"
            />
          </svg>
          <Butterfly place="one" />
          <Butterfly place="two" />
        </div>
      );
  }
}
