/** What happens now: the child's things are put together with others', somebody answers, somebody decides on a day. */
import { CalendarCheck, MessageCircleReply, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../data/case.ts';
import { textIn, useDecisionSentence } from '../receipt/say-decision.ts';

export default function WhatNext({ matter }: { matter: Case }) {
  const { t, i18n } = useTranslation('pupil');
  const decides = useDecisionSentence();
  const { sender, promise, decision } = matter;
  const steps = [
    [Users, t('done.together')],
    [
      MessageCircleReply,
      `${t('done.answers', { name: sender.name, role: textIn(sender.role, i18n.language) })} ${textIn(promise, i18n.language)}`,
    ],
    [CalendarCheck, decides(decision, new Date())],
  ] as const;
  return (
    <section className="what-next" data-testid="what-next" aria-labelledby="what-next-title">
      <h2 id="what-next-title">{t('done.next')}</h2>
      <ol>
        {steps.map(([Sign, words]) => (
          <li key={words}>
            <Sign size={30} aria-hidden="true" /> <span>{words}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
