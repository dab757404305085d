/** `/planlegger/<case>`: asks for the matter, its releases and who is signed in, and says what is missing. */
import './planner.css';
import '../map/release.css';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api-client.ts';
import { inLanguage } from '../map/release-words.ts';
import { Failure } from '../ui/failure.tsx';
import { Opening } from '../ui/opening.tsx';
import { StaffFailure } from '../ui/staff-failure.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { PlannerCase } from './planner-case.tsx';
import { SignedOut } from './signed-out.tsx';

const InvitationsPage = lazy(() => import('./invitations-page.tsx'));
const MatterPage = lazy(() => import('./matter-page.tsx'));

export default function PlannerPage() {
  const [slug = '', part = ''] = window.location.pathname.split('/').slice(2);
  if (slug === '') return <CaseList />;
  if (part === 'sak') return <MatterPage slug={slug} />;
  return part === 'lenker' ? <InvitationsPage slug={slug} /> : <OneCase slug={slug} />;
}

function OneCase({ slug }: { slug: string }) {
  const { answer, again } = useLoaded(slug, async (signal) => {
    // First who asks: without a sign-in nothing else is worth fetching.
    const person = await call('whoAmI', { signal });
    const [matter, { releases }] = await Promise.all([
      call('getCase', { params: { case: slug }, signal }),
      call('listReleases', { params: { case: slug }, signal }),
    ]);
    return { person, ...matter, releases };
  });
  if (answer.is === 'loading') return <Opening />;
  if (answer.is === 'ready' && answer.value.person.role !== 'teacher') return <PlannerCase {...answer.value} />;
  if (answer.is === 'ready') return <SignedOut reason="not-your-role" />;
  return <StaffFailure fault={answer.fault} again={again} signedOut={SignedOut} />;
}

function CaseList() {
  const { t, i18n } = useTranslation('planner');
  const { answer, again } = useLoaded('cases', (signal) => call('listCases', { signal }));
  if (answer.is === 'loading') return <Opening />;
  if (answer.is === 'failed') return <Failure fault={answer.fault} again={again} />;
  return (
    <main className="message">
      <h1>{t('cases.title')}</h1>
      {answer.value.cases.length === 0 && <p>{t('cases.none')}</p>}
      {answer.value.cases.map(({ id, title, municipality }) => (
        <a key={id} className="button" href={`/planlegger/${id}`}>
          {inLanguage(title, i18n.language)} – {municipality.name}
        </a>
      ))}
    </main>
  );
}
