/** How a finding stands: a sign and a word, never a colour alone. */
import './status-sign.css';
import { CircleCheckBig, CircleX, Hourglass, MessageCircleQuestionMark } from 'lucide-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingStatus } from '../../data/finding.ts';

const SIGNS: Record<FindingStatus, ComponentType<{ size?: number }>> = {
  asked: MessageCircleQuestionMark,
  considered: Hourglass,
  done: CircleCheckBig,
  no: CircleX,
};

export function StatusSign({ status }: { status: FindingStatus }) {
  const { t } = useTranslation('class-page');
  const Sign = SIGNS[status];
  return (
    <span className="finding-status" data-status={status}>
      <Sign size={22} aria-hidden="true" /> {t(`status.${status}`)}
    </span>
  );
}
