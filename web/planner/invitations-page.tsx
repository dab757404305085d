/** `/planlegger/<case>/lenker`: who may hold lessons of the matter, and the links that let them in. */
import './invitations.css';
import { ArrowLeft, Link2, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api-client.ts';
import { inLanguage } from '../map/release-words.ts';
import { Button } from '../ui/button.tsx';
import { StaffFailure } from '../ui/staff-failure.tsx';
import { LanguagePicker } from '../ui/language-picker.tsx';
import { Opening } from '../ui/opening.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { InvitationDialog, type Asked } from './invitation-dialogs.tsx';
import { ROW_ACTIONS, type Invitation } from './invitation-rows.ts';
import { SignedOut } from './signed-out.tsx';

export default function InvitationsPage({ slug }: { slug: string }) {
  const { t, i18n } = useTranslation('invitations');
  const { answer, again } = useLoaded(slug, async (signal) => {
    const { invitations } = await call('listInvitations', { params: { case: slug }, signal });
    return { invitations, ...(await call('getCase', { params: { case: slug }, signal })) };
  });
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  if (answer.is === 'loading') return <Opening />;
  if (answer.is === 'failed') return <StaffFailure fault={answer.fault} again={again} signedOut={SignedOut} />;
  const { case: matter, invitations } = answer.value;
  return (
    <div className="invitations">
      <header className="invitations-head">
        <a className="button button-quiet" href={`/planlegger/${slug}`} data-testid="to-case">
          <ArrowLeft aria-hidden="true" size={20} /> {inLanguage(matter.title, i18n.language)}
        </a>
        <LanguagePicker />
      </header>
      <main>
        <h1>{t('title')}</h1>
        <p>{t('what')}</p>
        <Links slug={slug} first={invitations} />
      </main>
    </div>
  );
}

type News = 'revoked' | null;

/** The list stays on the screen while it is asked for anew. */
function Links({ slug, first }: { slug: string; first: readonly Invitation[] }) {
  const { t } = useTranslation('invitations');
  const [invitations, setInvitations] = useState(first);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [news, setNews] = useState<News>(null);
  const ask = (next: Asked): void => {
    setNews(null);
    setAsked(next);
  };
  const refresh = (): void => {
    call('listInvitations', { params: { case: slug } }).then(
      (list) => setInvitations(list.invitations),
      // The press itself was answered; the list is asked for again with the page.
      () => undefined,
    );
  };
  const hasTeacher = invitations.some(({ duty }) => duty === 'teacher');
  return (
    <>
      <div className="invitations-make">
        <Button look="primary" data-testid="new-teacher" onClick={() => ask({ is: 'new', duty: 'teacher' })}>
          <Plus aria-hidden="true" size={20} /> {t('new.teacher')}
        </Button>
        <Button
          data-testid="new-facilitator"
          aria-disabled={!hasTeacher}
          aria-describedby={hasTeacher ? undefined : 'no-teacher-yet'}
          onClick={hasTeacher ? () => ask({ is: 'new', duty: 'facilitator' }) : undefined}
        >
          <Plus aria-hidden="true" size={20} /> {t('new.facilitator')}
        </Button>
        {!hasTeacher && <p id="no-teacher-yet">{t('new.noTeacher')}</p>}
      </div>
      <p className="invitations-news" role="status" data-testid="invitations-news">
        {news === 'revoked' ? t('revoke.done') : ''}
      </p>
      {invitations.length === 0 ? (
        <section className="invitations-empty" data-testid="no-invitations">
          <Link2 aria-hidden="true" size={40} />
          <h2>{t('empty.title')}</h2>
          <p>{t('empty.text')}</p>
        </section>
      ) : (
        <ul className="invitations-list">
          {invitations.map((invitation) => (
            <Row key={invitation.invitation} invitation={invitation} all={invitations} onAsk={ask} />
          ))}
        </ul>
      )}
      {asked && (
        <InvitationDialog
          slug={slug}
          asked={asked}
          all={invitations}
          onChanged={(what) => {
            if (what === 'revoked') setNews('revoked');
            refresh();
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

function Row({
  invitation,
  all,
  onAsk,
}: {
  invitation: Invitation;
  all: readonly Invitation[];
  onAsk: (asked: Asked) => void;
}) {
  const { t } = useTranslation('invitations');
  const { name, duty, moderator, bound, devices, sessions } = invitation;
  const moderating = all.find((other) => other.invitation === moderator);
  return (
    <li className="invitation" data-testid="invitation" data-name={name} data-bound={bound}>
      <div className="invitation-who">
        <h2>{name}</h2>
        <p>{moderating ? t('duty.with', { name: moderating.name }) : t(`duty.${duty}`)}</p>
      </div>
      <ul className="invitation-facts">
        <li className="invitation-bound">{t(bound ? 'bound' : 'unbound')}</li>
        <li>{t('devices', { count: devices })}</li>
        <li>{t('sessions', { count: sessions })}</li>
      </ul>
      <div className="invitation-ways">
        {ROW_ACTIONS.map((action) => (
          <Button
            key={action}
            look={action === 'revoke' ? 'danger' : 'normal'}
            data-testid={action}
            aria-label={t('of', { what: t(`${action}.button`), name })}
            onClick={() => onAsk({ is: action, invitation })}
          >
            {t(`${action}.button`)}
          </Button>
        ))}
      </div>
    </li>
  );
}
