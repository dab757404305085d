import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../data/case.ts';
import type { KeptStatement } from '../../../data/class-statement.ts';
import type { Reply } from '../../../data/contract.ts';
import { call } from '../../api-client.ts';
import { useTurnoutWords } from '../../public-page/turnout-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useProblemSentence } from '../../ui/failure.tsx';

type Asking = { readonly is: 'no' } | { readonly is: 'asking' } | { readonly is: 'failed'; readonly fault: unknown };

/** Whether everybody can read it, and the press that makes it so; nothing leaves by itself. */
export function Publication({
  session,
  matter,
  saved,
  isUnsaved,
  hasDoubts,
  onChange,
}: {
  session: Reply<'getSession'>['session'];
  matter: Case;
  saved: KeptStatement;
  isUnsaved: boolean;
  hasDoubts: boolean;
  onChange: (saved: KeptStatement) => void;
}) {
  const { t, i18n } = useTranslation(['statement', 'common']);
  const sentence = useProblemSentence();
  const say = useTurnoutWords();
  const [asking, setAsking] = useState<Asking>({ is: 'no' });
  const { publication, text, places, turnout } = saved;
  const why = session.state === 'open' ? t('publish.open') : isUnsaved ? t('publish.unsaved') : '';
  const date =
    publication.is === 'none'
      ? ''
      : new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
          new Date(publication.date),
        );
  const tell = (id: 'publishStatement' | 'withdrawStatement') => {
    call(id, { params: { session: session.id } }).then(
      (kept) => {
        setAsking({ is: 'no' });
        onChange(kept);
      },
      (fault: unknown) => setAsking({ is: 'failed', fault }),
    );
  };
  return (
    <section className="statement-public" aria-labelledby="publication">
      <h2 id="publication">{t('publish.title')}</h2>
      <p role="status" data-testid="publication" data-state={publication.is}>
        {t(`publish.${publication.is}`, { date })}
      </p>
      {asking.is === 'failed' && <p role="alert">{sentence(asking.fault)}</p>}
      <div className="statement-save">
        {publication.is !== 'current' && (
          <Button
            data-testid="publish-statement"
            aria-disabled={why !== ''}
            aria-describedby={why === '' ? undefined : 'why-not-public'}
            onClick={why === '' ? () => setAsking({ is: 'asking' }) : undefined}
          >
            {t(publication.is === 'none' ? 'publish.button' : 'publish.again')}
          </Button>
        )}
        {publication.is !== 'none' && (
          <Button look="danger" onClick={() => tell('withdrawStatement')}>
            {t('publish.withdraw')}
          </Button>
        )}
        <a href={`/sak/${matter.id}`}>{t('publish.see')}</a>
        {why !== '' && publication.is !== 'current' && <p id="why-not-public">{why}</p>}
      </div>
      {asking.is === 'asking' && (
        <Dialog title={t('publish.confirmTitle')} onClose={() => setAsking({ is: 'no' })} testId="publish-dialog">
          <p>{t('publish.confirmText')}</p>
          {hasDoubts && <p className="desk-notice">{t('publish.confirmGuard')}</p>}
          <blockquote className="statement-preview">
            {text}
            <footer>
              {[...places.map(({ name }) => name), ...(turnout === null ? [] : [say(turnout)])].join(' · ')}
            </footer>
          </blockquote>
          <div className="dialog-actions">
            <Button look="quiet" onClick={() => setAsking({ is: 'no' })}>
              {t('common:cancel')}
            </Button>
            <Button look="primary" data-testid="publish-confirm" onClick={() => tell('publishStatement')}>
              {t('publish.confirm')}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
