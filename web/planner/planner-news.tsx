/** What the planner is told above the map: what goes on behind a closed dialog, what has come, and what is gone. */
import { useTranslation } from 'react-i18next';
import { nextNumber, type ReleaseHeadLine } from './release-heads.ts';
import type { PublishControl } from './use-publish.ts';

export type News =
  | { readonly is: 'none' }
  | { readonly is: 'published'; readonly number: number }
  | { readonly is: 'withdrawn'; readonly number: number };

export function PlannerNews({
  news,
  publishing: { state, isOpen, ask },
  heads,
  asked,
  shown,
  onShow,
}: {
  news: News;
  publishing: PublishControl;
  heads: readonly ReleaseHeadLine[];
  /** Of the link; null: none in particular. */
  asked: number | null;
  /** null: none. */
  shown: number | null;
  onShow: (release: number) => void;
}) {
  const { t } = useTranslation(['planner', 'publish']);
  const newest = Math.max(0, ...heads.filter((head) => head.state === 'published').map(({ number }) => number));
  const askedHead = heads.find(({ number }) => number === asked);
  return (
    <div className="planner-news" role="status">
      {!isOpen && (state.is === 'sending' || state.is === 'computing') && (
        <p data-testid="publish-behind">
          {t('publish:behind.working', {
            number: state.is === 'computing' ? state.number : nextNumber(heads),
            step: t(`publish:step.${(state.is === 'computing' ? state.step : null) ?? 'count'}`).toLowerCase(),
          })}{' '}
          <button type="button" className="link" onClick={ask}>
            {t('publish:behind.show')}
          </button>
        </p>
      )}
      {!isOpen && state.is === 'refused' && (
        <p>
          {t('publish:behind.refused')}{' '}
          <button type="button" className="link" onClick={ask}>
            {t('publish:behind.why')}
          </button>
        </p>
      )}
      {news.is === 'published' && shown === news.number && (
        <p data-testid="published-news">{t('publish.done', { number: news.number })}</p>
      )}
      {news.is === 'withdrawn' && (
        <p data-testid="withdrawn-news">
          {t('publish:withdraw.done', { number: news.number })}. {t('publish:withdraw.doneText')}
        </p>
      )}
      {news.is === 'none' && asked !== null && shown !== null && shown !== asked && (
        <p data-testid="other-shown">
          {askedHead?.state === 'withdrawn'
            ? t('withdrawnShown', { asked, number: shown })
            : t('otherShown', { asked, number: shown })}
        </p>
      )}
      {shown !== null && newest > shown && (
        <p>
          {t('newer', { number: newest })}{' '}
          <button type="button" className="link" onClick={() => onShow(newest)}>
            {t('showNewer')}
          </button>
        </p>
      )}
    </div>
  );
}
