/** Making, renewing and revoking a link. A link is shown once: the server keeps a hash of it. */
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api-client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useProblemSentence } from '../ui/failure.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { invitationLink, type Invitation } from './invitation-rows.ts';

export type Asked =
  | { readonly is: 'new'; readonly duty: 'teacher' | 'facilitator' }
  | { readonly is: 'renew' | 'revoke'; readonly invitation: Invitation };

type State =
  { is: 'asking' } | { is: 'working' } | { is: 'failed'; fault: unknown } | { is: 'made'; link: string; name: string };

/** Longest note of a planner on whose link it is (`data/contract/invitations.ts`). */
const LONGEST_NAME = 60;

type DialogProps = {
  readonly slug: string;
  readonly asked: Asked;
  readonly all: readonly Invitation[];
  readonly onChanged: (what: 'made' | 'revoked') => void;
  readonly onClose: () => void;
};

export function InvitationDialog({ slug, asked, all, onChanged, onClose }: DialogProps) {
  const { t } = useTranslation(['invitations', 'common']);
  const sentence = useProblemSentence();
  const [state, setState] = useState<State>({ is: 'asking' });
  const [name, setName] = useState('');
  const teachers = all.filter(({ duty }) => duty === 'teacher');
  const [moderator, setModerator] = useState(teachers[0]?.invitation ?? '');
  const lacksName = asked.is === 'new' && name.trim() === '';
  const title = asked.is === 'new' ? t(`new.${asked.duty}`) : t(`${asked.is}.title`, { name: asked.invitation.name });

  const go = async (): Promise<void> => {
    if (lacksName || state.is === 'working') return;
    setState({ is: 'working' });
    try {
      if (asked.is === 'revoke') {
        await call('revokeInvitation', { params: { case: slug, invitation: asked.invitation.invitation } });
        onChanged('revoked');
        onClose();
        return;
      }
      const { token } = await makeLink(slug, asked, name.trim(), moderator);
      onChanged('made');
      setState({
        is: 'made',
        link: invitationLink(window.location.origin, token),
        name: asked.is === 'new' ? name.trim() : asked.invitation.name,
      });
    } catch (fault) {
      setState({ is: 'failed', fault });
    }
  };

  if (state.is === 'made') return <NewLink link={state.link} name={state.name} onClose={onClose} />;
  return (
    <Dialog title={title} onClose={onClose} testId="invitation-dialog">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        {asked.is === 'new' ? (
          <>
            <label className="invitation-field">
              {t('new.name')}
              <input
                value={name}
                maxLength={LONGEST_NAME}
                autoComplete="off"
                data-testid="invitation-name"
                placeholder={t('new.example')}
                onChange={({ target }) => setName(target.value)}
              />
            </label>
            {asked.duty === 'facilitator' && (
              <label className="invitation-field">
                {t('new.moderator')}
                <select
                  value={moderator}
                  data-testid="invitation-moderator"
                  onChange={({ target }) => setModerator(target.value)}
                >
                  {teachers.map((teacher) => (
                    <option key={teacher.invitation} value={teacher.invitation}>
                      {teacher.name}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <p>{t(`new.help.${asked.duty}`)}</p>
          </>
        ) : (
          <p>{t(`${asked.is}.text`)}</p>
        )}
        {asked.is === 'revoke' && <Followers of={asked.invitation} all={all} />}
        {state.is === 'failed' && <p role="alert">{sentence(state.fault)}</p>}
        <div className="dialog-actions">
          {lacksName && (
            <p className="invitation-why" id="invitation-why">
              {t('new.lacksName')}
            </p>
          )}
          <Button look="quiet" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <button
            type="submit"
            className={`button ${asked.is === 'revoke' ? 'button-danger' : 'button-primary'}`}
            data-testid="invitation-go"
            aria-disabled={lacksName || state.is === 'working'}
            aria-describedby={lacksName ? 'invitation-why' : undefined}
          >
            {asked.is === 'new' ? t('new.go') : t(`${asked.is}.go`)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

async function makeLink(
  slug: string,
  asked: Exclude<Asked, { is: 'revoke' }> | { is: 'renew' | 'revoke'; invitation: Invitation },
  name: string,
  moderator: string,
): Promise<{ token: string }> {
  const params = { case: slug };
  if (asked.is !== 'new') {
    return call('renewInvitation', { params: { ...params, invitation: asked.invitation.invitation } });
  }
  const { duty } = asked;
  return call('createInvitation', { params, body: duty === 'teacher' ? { duty, name } : { duty, name, moderator } });
}

/** Facilitators lose their teacher, and their links with it. */
function Followers({ of, all }: { of: Invitation; all: readonly Invitation[] }) {
  const { t, i18n } = useTranslation('invitations');
  const names = all.filter(({ moderator }) => moderator === of.invitation).map(({ name }) => `«${name}»`);
  if (names.length === 0) return null;
  const listed = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
  return <p data-testid="followers">{t('revoke.followers', { names: listed })}</p>;
}

type Copying = 'no' | 'copied' | 'failed';

function NewLink({ link, name, onClose }: { link: string; name: string; onClose: () => void }) {
  const { t } = useTranslation('invitations');
  const [copying, setCopying] = useState<Copying>('no');
  const copy = (): void => {
    // No clipboard on an unsafe origin.
    if (!('clipboard' in navigator)) {
      setCopying('failed');
      return;
    }
    navigator.clipboard.writeText(link).then(
      () => setCopying('copied'),
      () => setCopying('failed'),
    );
  };
  return (
    <Dialog title={t('made.title', { name })} onClose={onClose} testId="new-link-dialog">
      <p>{t('made.once')}</p>
      <input
        className="new-link"
        readOnly
        value={link}
        aria-label={t('made.link')}
        data-testid="new-link"
        onFocus={({ target }) => target.select()}
      />
      <p role="status" className="new-link-said">
        {copying === 'no' ? '' : t(`made.${copying}`)}
      </p>
      <div className="new-link-qr">
        <QrCode text={link} label={t('made.qr')} />
        <p>{t('made.first')}</p>
      </div>
      <div className="dialog-actions">
        <Button data-testid="copy-new-link" onClick={copy}>
          {copying === 'copied' ? <Check aria-hidden="true" size={20} /> : <Copy aria-hidden="true" size={20} />}{' '}
          {t('made.copy')}
        </Button>
        <Button look="primary" data-testid="new-link-done" onClick={onClose}>
          {t('made.done')}
        </Button>
      </div>
    </Dialog>
  );
}
