/** Erases a lesson or all that was sent to a case: what goes and what stays before the press, what went after it. */
import './erase.css';
import { CircleCheckBig } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../data/contract.ts';
import { call } from '../api-client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useProblemSentence } from '../ui/failure.tsx';

type Erased = Reply<'eraseSession'>;
/** What is to be erased, in words that tell it from the others. */
export type Target =
  | {
      readonly is: 'lesson';
      readonly caseId: string;
      readonly session: string;
      readonly name: string;
      readonly isOpen: boolean;
    }
  | { readonly is: 'case'; readonly caseId: string; readonly name: string };

type State =
  | { readonly is: 'asking' }
  | { readonly is: 'working' }
  | { readonly is: 'failed'; readonly fault: unknown }
  | { readonly is: 'done'; readonly erased: Erased };

const GOES = { lesson: ['sent', 'seats', 'words'], case: ['sent', 'lessons', 'links'] } as const;
const STAYS = { lesson: ['releases', 'findings', 'log'], case: ['case', 'releases', 'councils', 'log'] } as const;

function erase(target: Target): Promise<Erased> {
  const { caseId } = target;
  return target.is === 'lesson'
    ? call('eraseSession', { params: { case: caseId, session: target.session } })
    : call('eraseCase', { params: { case: caseId } });
}

/** @param onErased called once it is gone, while the dialog still says what went */
export function EraseDialog({
  target,
  onErased,
  onClose,
}: {
  target: Target;
  onErased: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['erase', 'common']);
  const sentence = useProblemSentence();
  const [state, setState] = useState<State>({ is: 'asking' });
  const [read, setRead] = useState(target.is === 'lesson');
  const isWorking = state.is === 'working';
  const go = (): void => {
    if (isWorking || !read) return;
    setState({ is: 'working' });
    erase(target).then(
      (erased) => {
        setState({ is: 'done', erased });
        onErased();
      },
      (fault: unknown) => setState({ is: 'failed', fault }),
    );
  };
  if (state.is === 'done') return <Done target={target} erased={state.erased} onClose={onClose} />;
  return (
    <Dialog title={t(`title.${target.is}`, { name: target.name })} onClose={onClose} testId="erase-dialog">
      <h3>{t('goes')}</h3>
      <ul className="erase-list" data-testid="erase-goes">
        {GOES[target.is].map((one) => (
          <li key={one}>{t(`${target.is}.${one}`)}</li>
        ))}
        {target.is === 'lesson' && target.isOpen && <li>{t('lesson.open')}</li>}
      </ul>
      <h3>{t('stays')}</h3>
      <ul className="erase-list" data-testid="erase-stays">
        {STAYS[target.is].map((one) => (
          <li key={one}>{t(`stay.${one}`)}</li>
        ))}
      </ul>
      <p>
        <strong>{t('noWay')}</strong>
      </p>
      <p role="status" className="erase-news">
        {isWorking && (
          <>
            <progress aria-label={t('working')} /> {t('working')}
          </>
        )}
      </p>
      {state.is === 'failed' && <p role="alert">{sentence(state.fault)}</p>}
      <div className="dialog-actions">
        {target.is === 'case' && (
          <label className="erase-tick">
            <input
              type="checkbox"
              checked={read}
              data-testid="erase-read"
              onChange={({ target: box }) => setRead(box.checked)}
            />
            <span id="erase-read">{t('read')}</span>
          </label>
        )}
        <Button look="quiet" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button
          look="danger"
          data-testid="erase-confirm"
          aria-disabled={isWorking || !read}
          aria-describedby={read ? undefined : 'erase-read'}
          onClick={go}
        >
          {t(`go.${target.is}`)}
        </Button>
      </div>
    </Dialog>
  );
}

function Done({ target, erased, onClose }: { target: Target; erased: Erased; onClose: () => void }) {
  const { t } = useTranslation('erase');
  const text = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone.
  useEffect(() => text.current?.focus(), []);
  return (
    <Dialog title={t('done.title', { name: target.name })} onClose={onClose} testId="erase-done">
      <p ref={text} tabIndex={-1} className="erase-done" role="status">
        <CircleCheckBig size={32} aria-hidden="true" />
        {t('done.what', {
          pupils: t('done.pupils', { count: erased.pupils }),
          contributions: t('done.contributions', { count: erased.contributions }),
        })}
      </p>
      <p>{t('done.rest')}</p>
      <div className="dialog-actions">
        <Button look="primary" data-testid="erase-close" onClick={onClose}>
          {t('done.close')}
        </Button>
      </div>
    </Dialog>
  );
}
