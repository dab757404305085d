/** The lesson is over: what still comes, and what the teacher does now. */
import { BookOpen, MessageSquareText, ScrollText, Users, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classPageAddress, kitAddress, statementAddress, textsAddress } from '../teacher-address.ts';
import type { Progress } from './follow-session.ts';
import { unsentDevices } from './seat-piles.tsx';
import { Trail } from './trail.tsx';

export function Closed({ progress }: { progress: Progress }) {
  const { t } = useTranslation('teacher');
  const { session, seats, footprints } = progress;
  const arriving = unsentDevices(seats);
  return (
    <div className="wall-closed" data-testid="session-closed">
      <section>
        <h2>{t('closed.title')}</h2>
        <p>{t('closed.text')}</p>
        <p data-testid="arriving" data-count={arriving}>
          {arriving > 0 ? t('closed.arriving', { count: arriving }) : t('closed.arrived')}
        </p>
        <Trail count={footprints} />
      </section>
      {session.strand === 'pupils' && (
        <nav aria-labelledby="closed-next">
          <h2 id="closed-next">{t('closed.next')}</h2>
          <ul>
            <Next Sign={MessageSquareText} href={textsAddress(session.id)} name="texts" />
            <Next Sign={ScrollText} href={statementAddress(session.id)} name="statement" />
            <Next Sign={Users} href={classPageAddress(session.id)} name="classPage" />
            <Next Sign={BookOpen} href={kitAddress(session.id)} name="kit" />
          </ul>
        </nav>
      )}
    </div>
  );
}

function Next({
  Sign,
  href,
  name,
}: {
  Sign: LucideIcon;
  href: string;
  name: 'texts' | 'statement' | 'classPage' | 'kit';
}) {
  const { t } = useTranslation('teacher');
  return (
    <li>
      <a href={href} data-testid={`closed-${name}`}>
        <Sign aria-hidden="true" />
        <strong>{t(`links.${name}`)}</strong>
        <span>{t(`closed.${name}Why`)}</span>
      </a>
    </li>
  );
}
