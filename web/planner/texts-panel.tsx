/** The texts of a theme: at the hexagons that are shown, then each school's rest; or, in the public layer, what everybody reads. */
import './texts.css';
import { Landmark, Quote as QuoteSign } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Theme } from '../../data/release.ts';
import type { ReleasedText } from '../../data/released-text.ts';
import type { CellWords } from '../map/release-words.ts';
import { QuoteText } from '../quotes/quote-text.tsx';
import { Failure } from '../ui/failure.tsx';
import type { LoadedTexts } from './use-texts.ts';

export function TextsPanel({
  texts: { answer, again },
  theme,
  words,
  isPublic,
  selected,
  onSelect,
}: {
  texts: LoadedTexts;
  theme: Theme;
  words: CellWords;
  isPublic: boolean;
  selected: string | null;
  onSelect: (cell: string) => void;
}) {
  const { t } = useTranslation(['quotes', 'public', 'common']);
  if (answer.is === 'loading') return <p role="status">{t('common:loading')}</p>;
  if (answer.is === 'failed') return <Failure fault={answer.fault} again={again} />;
  const ofTheme = answer.value.filter((text) => text.theme === theme);
  const cells = [...new Set(ofTheme.flatMap(({ cell }) => cell ?? []))]
    .map((cell) => ({ cell, place: words.place(cell) }))
    .toSorted((a, b) => a.place.localeCompare(b.place, 'nb', { numeric: true }));
  const schools = [...new Set(answer.value.map(({ school }) => school))];
  // What the school's table says no theme of stands under each.
  const rest = (school: string, of: Theme | null) =>
    answer.value.filter((text) => text.school === school && text.cell === null && text.theme === of);
  const count = ofTheme.length;
  return (
    <div className="texts-panel" data-testid="texts-panel">
      <h2>
        {t(`public:theme.${theme}`)}: {t('planner.count', { count })}
      </h2>
      <p className="texts-panel-note">{t(isPublic ? 'planner.publicNote' : 'planner.note')}</p>
      {count === 0 && <p className="nothing">{t(isPublic ? 'planner.nonePublic' : 'planner.none')}</p>}
      {cells.map(({ cell, place }) => (
        <CellGroup
          key={cell}
          place={place}
          texts={ofTheme.filter((text) => text.cell === cell)}
          words={words}
          isChosen={cell === selected}
          onSelect={() => onSelect(cell)}
        />
      ))}
      {schools.map((school) => {
        const texts = rest(school, theme);
        const without = rest(school, null);
        return (
          <section key={school}>
            {texts.length > 0 && (
              <>
                <h3>{t(isPublic ? 'planner.ofSchool' : 'planner.rest', { school: words.school(school) })}</h3>
                <Lines texts={texts} words={words} marked={!isPublic} />
              </>
            )}
            {without.length > 0 && (
              <>
                <h3>{t('planner.noTheme', { school: words.school(school) })}</h3>
                <Lines texts={without} words={words} marked={!isPublic} />
              </>
            )}
          </section>
        );
      })}
    </div>
  );
}

function CellGroup({
  place,
  texts,
  words,
  isChosen,
  onSelect,
}: {
  place: string;
  texts: readonly ReleasedText[];
  words: CellWords;
  isChosen: boolean;
  onSelect: () => void;
}) {
  const group = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isChosen) group.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <section ref={group} className={isChosen ? 'chosen' : ''} data-testid="texts-at-cell">
      <h3>
        <button type="button" className="row-button" aria-pressed={isChosen} onClick={onSelect}>
          {place}
        </button>
      </h3>
      <Lines texts={texts} words={words} marked />
    </section>
  );
}

/** @param marked says of each whether everybody may read it */
function Lines({ texts, words, marked }: { texts: readonly ReleasedText[]; words: CellWords; marked: boolean }) {
  const { t } = useTranslation('quotes');
  return (
    <ul className="texts-lines">
      {texts.map((text) => (
        <li key={`${text.school} ${text.text} ${text.code ?? ''}`}>
          <QuoteText text={text.text} />
          <p>
            {text.code !== null && <span>{words.part('code', text.code)}</span>}
            {marked && (
              <span className={text.isQuoted ? 'texts-open' : ''}>
                {text.isQuoted ? <QuoteSign aria-hidden="true" size={14} /> : <Landmark aria-hidden="true" size={14} />}
                {t(text.isQuoted ? 'planner.everybody' : 'planner.municipality')}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
