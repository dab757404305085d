import { useTranslation } from 'react-i18next';

/** Two groups, which are kept in mind while one looks from the wall to the tablet. */
export function splitCode(code: string): [string, string] {
  const half = Math.ceil(code.length / 2);
  return [code.slice(0, half), code.slice(half)];
}

export function CodeSigns({ code }: { code: string }) {
  const [first, second] = splitCode(code);
  return (
    <span className="wall-code" data-testid="class-code" data-code={code}>
      {/* Read aloud sign by sign. */}
      <span className="visually-hidden">{Array.from(code).join(' ')}</span>
      <span aria-hidden="true">
        {first}
        <i />
        {second}
      </span>
    </span>
  );
}

/** In a corner, for those who come late. */
export function SmallCode({ code }: { code: string }) {
  const { t } = useTranslation('teacher');
  return (
    <p className="wall-late">
      <span>
        {t('join.late')} {window.location.host}/elev
      </span>
      <CodeSigns code={code} />
    </p>
  );
}
