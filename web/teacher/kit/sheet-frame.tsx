/** Around every sheet on the screen, and nowhere on paper: the way back, the language, what can be chosen, «Skriv ut». */
import './sheet.css';
import { ArrowLeft, Printer } from 'lucide-react';
import { useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../../i18n/languages.ts';
import { Button } from '../../ui/button.tsx';
import { LanguagePicker } from '../../ui/language-picker.tsx';
import { sheetAddress, type Sheet } from './kit-address.ts';
import type { Kit } from './kit.ts';
import { useFit, usePage, usePrintAtOnce, type Paper } from './use-paper.ts';

type FrameProps = {
  kit: Kit;
  sheet: Sheet;
  paper: Paper;
  marginMm: number;
  /** What can be chosen before printing. */
  options?: ReactNode;
  /** Why it cannot be printed yet. */
  notYet?: string | null;
  children: ReactNode;
};

export function SheetFrame({ kit, sheet, paper, marginMm, options, notYet = null, children }: FrameProps) {
  const { t } = useTranslation('kit');
  const desk = useRef<HTMLDivElement>(null);
  const why = useId();
  const fit = useFit(desk, paper);
  usePage(paper, marginMm);
  usePrintAtOnce(notYet === null);
  return (
    <div className="kit-sheet">
      <header className="kit-bar">
        <a className="button button-quiet" href={sheetAddress(null, kit.lesson?.session.id ?? null)}>
          <ArrowLeft aria-hidden="true" size={20} /> {t('back')}
        </a>
        <h1>{t(`sheet.${sheet}.name`)}</h1>
        <LanguagePicker />
        <Button
          look="primary"
          data-testid="kit-print"
          aria-disabled={notYet !== null}
          aria-describedby={notYet === null ? undefined : why}
          onClick={notYet === null ? () => window.print() : undefined}
        >
          <Printer aria-hidden="true" size={20} /> {t('print')}
        </Button>
        {notYet !== null && (
          <p className="kit-not-yet" id={why}>
            {notYet}
          </p>
        )}
      </header>
      {options !== undefined && (
        <section className="kit-options" aria-label={t('options')}>
          {options}
        </section>
      )}
      <main
        className="kit-desk"
        ref={desk}
        aria-label={t('preview')}
        data-testid="kit-desk"
        data-paper={paper}
        style={{ ['--kit-fit' as string]: fit, ['--kit-margin' as string]: `${marginMm}mm` }}
      >
        {children}
      </main>
    </div>
  );
}

/** One page: `running` text grows and, on a telephone, is as wide as the telephone; a `still` page keeps its measures and is made smaller. */
export function Leaf({
  paper,
  still = false,
  lang,
  children,
}: {
  paper: Paper;
  still?: boolean;
  lang?: string;
  children: ReactNode;
}) {
  const size = paper.toLowerCase().replace(' ', '-');
  return (
    <article
      lang={lang}
      dir={lang === undefined ? undefined : directionOf(lang)}
      className={`kit-leaf kit-${size} ${still ? 'kit-still' : 'kit-running'}`}
    >
      {children}
    </article>
  );
}
