/** One matter on the planner's screen: its head, the release that is looked at, and the way to the next one. */
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, Round } from '../../data/case.ts';
import type { ReleaseHead } from '../../data/release.ts';
import { call } from '../api-client.ts';
import { inLanguage } from '../map/release-words.ts';
import { Button } from '../ui/button.tsx';
import { PlannerNews, type News } from './planner-news.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { ReleaseBar } from './release-bar.tsx';
import { nextNumber, releaseToShow } from './release-heads.ts';
import { ReleaseScreen } from './release-screen.tsx';
import { Statements } from './statements.tsx';
import { usePlannerAddress } from './use-planner-address.ts';
import { usePublish } from './use-publish.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

export function PlannerCase({
  case: matter,
  rounds,
  releases,
}: {
  case: Case;
  rounds: readonly Round[];
  releases: readonly ReleaseHead[];
}) {
  const { t, i18n } = useTranslation('planner');
  const control = usePlannerAddress();
  const { address, choose, settle } = control;
  const [heads, setHeads] = useState(releases);
  const [news, setNews] = useState<News>({ is: 'none' });
  const title = inLanguage(matter.title, i18n.language);

  const [withdrawing, setWithdrawing] = useState<number | null>(null);

  const tell = useCallback(
    (now: News, release: number | null) => {
      setNews(now);
      const show = () => choose({ release, cell: null });
      call('listReleases', { params: { case: matter.id } }).then(
        (list) => {
          setHeads(list.releases);
          show();
        },
        // The list is a comfort; the release itself is fetched and says if the server is away.
        show,
      );
    },
    [matter.id, choose],
  );
  const publishing = usePublish(
    matter.id,
    releases.find(({ state }) => state === 'computing')?.number ?? null,
    useCallback((number: number) => tell({ is: 'published', number }, number), [tell]),
  );

  const shown = releaseToShow(heads, address.release);
  const number = shown?.number ?? null;
  const asked = address.release;
  useEffect(() => {
    // A link that is copied shows this release also when a newer one has come.
    if (asked === null && number !== null) settle({ release: number });
  }, [asked, number, settle]);
  useEffect(() => {
    document.title = shown ? `${title} – ${t('release', { number: shown.number })}` : title;
  }, [title, shown, t]);
  const gone = heads.find(({ state }) => state === 'withdrawn') ?? null;

  return (
    <div className="planner">
      <ReleaseBar
        slug={matter.id}
        title={title}
        municipality={matter.municipality.name}
        heads={heads}
        shown={shown}
        onPick={(release) => choose({ release, cell: null })}
        onPublish={publishing.ask}
        onWithdraw={setWithdrawing}
      />
      <PlannerNews
        news={news}
        publishing={publishing}
        heads={heads}
        asked={asked}
        shown={number}
        onShow={(release) => choose({ release, cell: null })}
      />
      <Statements matter={matter} />
      {shown ? (
        <ReleaseScreen key={matter.id} matter={matter} head={shown} control={control} />
      ) : (
        <main className="message" data-testid="no-release">
          <h2>{gone ? t('releaseGone', { number: gone.number }) : t('empty.title')}</h2>
          <p>{t('empty.text')}</p>
          <Button look="primary" data-testid="publish" onClick={publishing.ask}>
            {gone ? t('publish.button') : t('empty.button')}
          </Button>
        </main>
      )}
      {withdrawing !== null && (
        <WithdrawDialog
          slug={matter.id}
          number={withdrawing}
          onClose={() => setWithdrawing(null)}
          onDone={(gone) => {
            setWithdrawing(null);
            tell({ is: 'withdrawn', number: gone }, null);
          }}
        />
      )}
      <PublishDialog control={publishing} rounds={rounds} matter={matter} next={nextNumber(heads)} />
    </div>
  );
}
