/** The letter to guardians, in a language chosen for it alone: information, or consent with a slip the school keeps. */
import './letter-sheet.css';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageLanguage } from '../../../data/languages.ts';
import { LANGUAGE_NAMES } from '../../i18n/languages.ts';
import { LETTER_LANGUAGES } from '../../i18n/letter-languages.ts';
import { Loading } from '../../ui/loading.tsx';
import type { Kit } from './kit.ts';
import { LetterPaper, type OwnWords } from './letter-paper.tsx';
import { OptionRow } from './option-row.tsx';
import { SheetFrame } from './sheet-frame.tsx';

const FIELDS = ['school', 'municipality', 'due'] as const;

export default function LetterSheet({ kit }: { kit: Kit }) {
  const { t, i18n } = useTranslation('kit');
  const [language, setLanguage] = useState(i18n.language as PageLanguage);
  const [own, setOwn] = useState<OwnWords>({ school: '', municipality: '', due: '' });
  const basis = kit.lesson?.basis ?? kit.matter.bases[0]?.is ?? 'public-task';
  const fields = FIELDS.filter((field) => field !== 'due' || basis === 'guardian-consent');
  return (
    <SheetFrame
      kit={kit}
      sheet="brev"
      paper="A4 portrait"
      marginMm={15}
      options={
        <>
          <p className="kit-note">{t(`letter.basis.${basis}`)}</p>
          <OptionRow
            label={t('letter.language')}
            choices={LETTER_LANGUAGES.map((id) => ({ value: id, name: LANGUAGE_NAMES[id], lang: id }))}
            chosen={[language]}
            onChoose={setLanguage}
            testId="kit-letter"
          />
          <fieldset className="kit-fields">
            <legend>{t('letter.own')}</legend>
            {fields.map((field) => (
              <label key={field}>
                {t(`letter.${field}`)}
                <input
                  type="text"
                  autoComplete="off"
                  maxLength={80}
                  value={own[field]}
                  data-testid={`kit-own-${field}`}
                  onChange={({ target }) => setOwn({ ...own, [field]: target.value })}
                />
              </label>
            ))}
            <span>{t('letter.blank')}</span>
          </fieldset>
          <p className="kit-note kit-quiet">{t('letter.others')}</p>
        </>
      }
    >
      <Suspense fallback={<Loading />}>
        <LetterPaper kit={kit} language={language} own={own} basis={basis} />
      </Suspense>
    </SheetFrame>
  );
}
