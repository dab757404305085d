/**
 * `/klasse/<session>`: the page that a class comes back to. Where the matter stands, the slip's answer, what the class said
 * and what became of what many said. The link is the key; the page never names the class. Old slips say `/kvittering/…`.
 */
import '../receipt/receipt.css';
import './class-page.css';
import '../public-page/withdrawn-note.css';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../data/contract.ts';
import type { ClassPage as Page } from '../../data/contract/findings.ts';
import type { PublicFinding } from '../../data/finding.ts';
import { ApiProblem, call } from '../api-client.ts';
import { ReceiptLookUp } from '../receipt/receipt-look-up.tsx';
import { textIn } from '../receipt/say-decision.ts';
import { Button } from '../ui/button.tsx';
import { WithdrawnNote } from '../public-page/withdrawn-note.tsx';
import { Failure } from '../ui/failure.tsx';
import { LanguagePicker } from '../ui/language-picker.tsx';
import { Opening } from '../ui/opening.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { ClassWords } from './class-words.tsx';
import { FindingCard } from './finding-card.tsx';
import { MatterTrack } from './matter-track.tsx';

type Loaded = { readonly page: Page; readonly findings: readonly PublicFinding[] };
type OfClass = Extract<Page, { is: 'class' }>;

/** Opens the page at the look-up. */
const LOOK_UP = '#kvittering';

/** A link that is no session's reads as one that leads nowhere. */
async function load(session: string, signal: AbortSignal): Promise<Loaded> {
  let page: Reply<'getClassPage'>;
  try {
    page = await call('getClassPage', { params: { session }, signal });
  } catch (fault) {
    if (fault instanceof ApiProblem && fault.code === 'not-valid') return { page: { is: 'empty' }, findings: [] };
    throw fault;
  }
  if (page.is === 'empty') return { page, findings: [] };
  const { findings } = await call('listFindings', { params: { case: page.case.id }, signal });
  return { page, findings };
}

export default function ClassPage() {
  // Both at once: the track and the findings say things that the lesson's last screen says too.
  const { t } = useTranslation(['class-page', 'done']);
  const [, place, session = ''] = window.location.pathname.split('/');
  useEffect(() => {
    if (place === 'kvittering') window.history.replaceState(null, '', `/klasse/${session}${LOOK_UP}`);
  }, [place, session]);
  const [opensLookUp] = useState(place === 'kvittering' || window.location.hash === LOOK_UP);
  const { answer, again } = useLoaded(session, (signal) => load(session, signal));
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  if (answer.is === 'loading') return <Opening />;
  if (answer.is === 'failed') {
    return (
      <main>
        <Failure fault={answer.fault} again={again} />
      </main>
    );
  }
  const { page, findings } = answer.value;
  return (
    <div className="class-page" data-testid="class-page" data-page={page.is}>
      {page.is === 'empty' ? (
        <EmptyPage session={session} />
      ) : (
        <FullPage session={session} page={page} findings={findings} opensLookUp={opensLookUp} />
      )}
    </div>
  );
}

/** Nothing to show, or nothing there: the two read the same. */
function EmptyPage({ session }: { session: string }) {
  const { t } = useTranslation('class-page');
  return (
    <>
      <header className="class-head">
        <h1>{t('title')}</h1>
        <LanguagePicker />
      </header>
      <main>
        <p className="class-empty">{t('empty')}</p>
        <LookUp session={session} opens />
      </main>
    </>
  );
}

function FullPage({
  session,
  page,
  findings,
  opensLookUp,
}: {
  session: string;
  page: OfClass;
  findings: readonly PublicFinding[];
  opensLookUp: boolean;
}) {
  const { t, i18n } = useTranslation('class-page');
  const { sender, promise } = page.case;
  const own = findings.filter(({ evidence }) => evidence?.cells.some(({ id }) => id.endsWith(`.${page.school}`)));
  useGoToFinding();
  return (
    <>
      <header className="class-head">
        <div>
          <p className="class-over">{t('title')}</p>
          <h1>{textIn(page.case.title, i18n.language)}</h1>
        </div>
        <LanguagePicker />
      </header>
      <main className="class-main">
        <div className="class-side">
          <section className="class-matter" aria-labelledby="class-stands">
            <h2 id="class-stands">{t('track.title')}</h2>
            <MatterTrack page={page} findings={own} now={new Date()} />
            <p className="class-sender">
              {t('sender', { name: sender.name, role: textIn(sender.role, i18n.language) })}
            </p>
            <p className="class-promise">{textIn(promise, i18n.language)}</p>
          </section>
          <LookUp session={session} opens={opensLookUp} />
        </div>
        <div className="class-said">
          <WithdrawnNote caseId={page.case.id} />
          {page.statement && <ClassWords statement={page.statement} />}
          <section aria-labelledby="class-findings" data-testid="class-findings">
            <h2 id="class-findings">{t('finding.title')}</h2>
            {own.length === 0 && <p className="class-empty">{t('finding.none')}</p>}
            <div className="class-findings">
              {own.map((finding) => (
                <FindingCard key={finding.id} finding={finding} />
              ))}
            </div>
          </section>
          <p className="class-more">
            <a href={`/sak/${page.case.id}`}>{t('more')}</a>
          </p>
        </div>
      </main>
    </>
  );
}

/** An address with a finding in it was opened before the finding was drawn. */
function useGoToFinding(): void {
  useEffect(() => {
    const { hash } = window.location;
    if (hash.startsWith('#funn-')) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, []);
}

function LookUp({ session, opens }: { session: string; opens: boolean }) {
  const { t } = useTranslation('class-page');
  const [isOpen, setIsOpen] = useState(opens);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // Whoever comes with an old slip came for this.
    if (opens && window.location.hash === LOOK_UP) section.current?.scrollIntoView();
  }, [opens]);
  return (
    <section
      ref={section}
      className="class-look-up"
      id="kvittering"
      aria-labelledby="look-up-title"
      data-testid="look-up"
    >
      <h2 id="look-up-title">{t('lookUp.title')}</h2>
      {isOpen ? (
        <ReceiptLookUp session={session} />
      ) : (
        <>
          <p>{t('lookUp.text')}</p>
          <Button look="primary" data-testid="open-look-up" onClick={() => setIsOpen(true)}>
            <Search size={22} aria-hidden="true" /> {t('lookUp.open')}
          </Button>
        </>
      )}
    </section>
  );
}
