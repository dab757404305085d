/** «Ferdig»: all that the child has said, on the map and as a list, the receipt, and what happens with it. */
import './done.css';
import { CloudCheck, Tablet, TriangleAlert } from 'lucide-react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../data/case.ts';
import type { DeviceSeat } from '../offline/database.ts';
import type { Entry } from '../offline/outbox-entry.ts';
import { Button } from '../ui/button.tsx';
import { Card } from './card.tsx';
import type { Device } from './device.ts';
import { NextPupil } from './next-pupil.tsx';
import { OwnItem } from './own-item.tsx';
import { lookAt, positionsOf } from './own-map.ts';
import { OwnStickers } from './own-stickers.tsx';
import { themesOf } from './reveal.ts';
import { RevealBanner } from './reveal-banner.tsx';
import { countStates } from './use-entries.ts';
import type { Dispatch } from './use-lesson.ts';
import { useReveal } from './use-reveal.ts';

/** With 64 drawings and their names; nobody needs them before. */
const ReceiptSlip = lazy(() => import('../receipt/receipt-slip.tsx'));
const BetterCard = lazy(() => import('./better-card.tsx'));
const WhatNext = lazy(() => import('./what-next.tsx'));

export function DoneScene({
  map,
  device,
  seat,
  matter,
  entries,
  isClosed,
  dispatch,
}: {
  map: MapLibreMap;
  device: Device;
  seat: DeviceSeat;
  matter: Case;
  entries: readonly Entry[];
  isClosed: boolean;
  dispatch: Dispatch;
}) {
  const { t } = useTranslation('pupil');
  const items = useMemo(() => entries.flatMap(({ wanted }) => wanted ?? []), [entries]);
  const themes = useMemo(() => themesOf(items), [items]);
  const [again, setAgain] = useState(0);
  const step = useReveal(themes, isClosed, again);
  useEffect(() => {
    lookAt(map, positionsOf(items));
  }, [map, items]);
  return (
    <>
      <OwnStickers map={map} entries={entries} isLit={(tab) => step.lit.includes(tab)} />
      <Card title={t('done.title')} testId="scene-done" onBack={() => dispatch({ is: 'back' })}>
        {isClosed && themes.length > 0 && (
          <RevealBanner title={t('reveal.own')} step={step} onAgain={() => setAgain((count) => count + 1)} />
        )}
        <Delivered entries={entries} />
        {items.length > 0 && (
          <Suspense fallback={null}>
            <ReceiptSlip receipts={device.receipts} seat={seat} />
          </Suspense>
        )}
        <Suspense fallback={null}>
          <BetterCard answers={device.answers} seat={seat} />
        </Suspense>
        <Suspense fallback={null}>
          <WhatNext matter={matter} />
        </Suspense>
        <section aria-labelledby="done-what">
          <h2 id="done-what">{t('list.title')}</h2>
          <ul className="own-list done-list" data-testid="done-list">
            {entries.map((entry) => entry.wanted && <OwnItem key={entry.id} entry={entry} item={entry.wanted} />)}
          </ul>
        </section>
        <div className="card-actions done-actions">
          <Button look="primary" data-testid="go-on" onClick={() => dispatch({ is: 'go-on' })}>
            {t('done.more')}
          </Button>
          <NextPupil device={device} seat={seat} />
        </div>
      </Card>
    </>
  );
}

/** What is sent and what waits, as it is. */
function Delivered({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('pupil');
  const counts = countStates(entries);
  const waiting = counts['on-tablet'];
  const [state, Sign, words] =
    counts['needs-you'] > 0
      ? (['needs-you', TriangleAlert, t('done.needsYou')] as const)
      : waiting > 0
        ? (['on-tablet', Tablet, t('done.waiting', { count: waiting })] as const)
        : counts.sent > 0
          ? (['sent', CloudCheck, t('done.sent')] as const)
          : (['empty', null, t('list.empty')] as const);
  return (
    <p className="delivered" role="status" data-testid="delivered" data-state={state}>
      {Sign && <Sign size={26} aria-hidden="true" />} {words}
    </p>
  );
}
