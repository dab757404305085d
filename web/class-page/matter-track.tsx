/** Where the matter stands, as four steps on one track; the next one is where we are now. */
import { CalendarCheck, Check, Map as MapSign, MessageCircleReply, Pencil, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ClassPage } from '../../data/contract/findings.ts';
import type { PublicFinding } from '../../data/finding.ts';
import { useDecisionSentence } from '../receipt/say-decision.ts';

type OfClass = Extract<ClassPage, { is: 'class' }>;
type Step = { readonly id: string; readonly sign: LucideIcon; readonly isOver: boolean; readonly words: string };

export function MatterTrack({ page, findings, now }: { page: OfClass; findings: readonly PublicFinding[]; now: Date }) {
  const { t } = useTranslation('class-page');
  const decides = useDecisionSentence();
  // An answer for now is none yet: what is still being considered comes back.
  const answered = findings.filter(({ status }) => status === 'done' || status === 'no').length;
  const open = findings.length - answered;
  const steps: Step[] = [
    {
      id: 'said',
      sign: Pencil,
      isOver: page.closed,
      words: t(page.closed ? 'track.said' : 'track.saying'),
    },
    {
      id: 'map',
      sign: MapSign,
      isOver: page.release !== null,
      words: page.release === null ? t('track.noMap') : t('track.map', { number: page.release }),
    },
    {
      id: 'answered',
      sign: MessageCircleReply,
      isOver: findings.length > 0 && open === 0,
      words: [
        answered > 0 ? t('track.answered', { count: answered }) : t('track.notAnswered'),
        ...(answered > 0 && open > 0 ? [t('track.open', { count: open })] : []),
      ].join(' '),
    },
    {
      id: 'decided',
      sign: CalendarCheck,
      isOver: now.toISOString().slice(0, 10) > page.case.decision.date,
      words: decides(page.case.decision, now),
    },
  ];
  const next = steps.find(({ isOver }) => !isOver)?.id;
  return (
    <ol className="class-track" data-testid="track" aria-label={t('track.title')}>
      {steps.map(({ id, sign: Sign, isOver, words }) => {
        const state = isOver ? 'over' : id === next ? 'now' : 'later';
        return (
          <li key={id} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="class-track-sign">
              {isOver ? <Check size={24} aria-hidden="true" /> : <Sign size={24} aria-hidden="true" />}
            </span>
            <span>
              <small>{t(`track.${state}`)}</small>
              {words}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
