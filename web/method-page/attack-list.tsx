/** What was tried on a release before it was published, in plain words, and how it went. */
import './attack-list.css';
import { ShieldCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AttackResult, ATTACKS as Attacks } from '../../data/release.ts';

/** In the order they run. */
const ATTACKS = ['recount', 'hidden-interval', 'one-pupil-less'] as const satisfies typeof Attacks;

/** @param attacks empty: the release is older than the attacks */
export function AttackList({ attacks }: { attacks: readonly AttackResult[] }) {
  const { t } = useTranslation('method');
  if (attacks.length === 0) return <p data-testid="attacks-none">{t('attacks.none')}</p>;
  return (
    <ul className="attack-list" data-testid="attacks">
      {ATTACKS.flatMap((id) => attacks.filter(({ attack }) => attack === id)).map(({ attack, tried, failures }) => (
        <li key={attack} data-testid={`attack-${attack}`}>
          {failures === 0 ? (
            <ShieldCheck size={24} aria-hidden="true" />
          ) : (
            <TriangleAlert size={24} aria-hidden="true" />
          )}
          <div>
            <strong>{t(`attacks.${attack}.name`)}</strong>
            <p>{t(`attacks.${attack}.what`)}</p>
            <p className="attack-result">
              {failures === 0 ? t('attacks.passed', { count: tried }) : t('attacks.failed', { count: failures, tried })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
