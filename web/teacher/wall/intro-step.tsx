/** Who asks, what is decided and when, whether they must listen, and what becomes of what is said: four pictures, few words. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, Text } from '../../../data/case.ts';
import { AnswerPicture, AskPicture, DecidePicture } from '../../pupil/case-story-pictures.tsx';
import { Button } from '../../ui/button.tsx';
import type { Loaded } from '../../ui/use-loaded.ts';
import { TogetherPicture } from './together-picture.tsx';

export function textIn({ nb, nn, en }: Text, language: string): string {
  return (language === 'nn' ? nn : language === 'en' ? en : undefined) ?? nb;
}

type IntroProps = {
  matter: Loaded<Case>;
  /** null: nobody has said. */
  promised: boolean | null;
  again: () => void;
};

export function IntroStep({ matter, promised, again }: IntroProps) {
  const { t } = useTranslation(['teacher', 'common']);
  if (matter.is === 'loading') return <div className="wall-intro" aria-busy="true" />;
  if (matter.is === 'failed') {
    return (
      <div className="message">
        <p>{t('intro.noCase')}</p>
        <Button onClick={again}>{t('common:again')}</Button>
      </div>
    );
  }
  return <Story matter={matter.value} promised={promised} />;
}

function Story({ matter, promised }: { matter: Case; promised: boolean | null }) {
  const { t, i18n } = useTranslation('teacher');
  const say = (text: Text): string => textIn(text, i18n.language);
  const day = new Date(matter.decision.date);
  const date = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(i18n.language, { timeZone: 'UTC', ...options }).format(day);
  const must = t(`intro.ladder.${matter.ladder}`);
  return (
    <div className="wall-intro" data-testid="intro">
      <Panel picture={<AskPicture />} title={t('intro.who')} strong={t('intro.asks', { name: matter.sender.name })}>
        {say(matter.sender.role)}
      </Panel>
      <Panel
        picture={<DecidePicture day={date({ day: 'numeric' })} month={date({ month: 'short' })} />}
        title={t('intro.decision')}
        strong={say(matter.title)}
      >
        {t('intro.decides', { body: say(matter.decision.body), date: date({ dateStyle: 'long' }) })}
      </Panel>
      <Panel
        picture={<AnswerPicture />}
        title={t('intro.must')}
        strong={promised === null ? must : t(promised ? 'intro.promised' : 'intro.notPromised')}
      >
        {promised === null ? '' : promised ? must : t('intro.notPromisedMore')}
      </Panel>
      <Panel picture={<TogetherPicture />} title={t('intro.then')} strong={t('intro.together')}>
        {t('intro.thenMore')}
      </Panel>
    </div>
  );
}

function Panel({
  picture,
  title,
  strong,
  children,
}: {
  picture: ReactNode;
  title: string;
  strong: string;
  children: string;
}) {
  return (
    <section className="wall-story">
      <div className="wall-story-picture">{picture}</div>
      <div>
        <h2>{title}</h2>
        <p className="wall-story-strong">{strong}</p>
        {children !== '' && <p>{children}</p>}
      </div>
    </section>
  );
}
