import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api-client.ts';
import { Button } from './button.tsx';

/** The sentence a person reads when a call failed: the problem's own, or that no answer came. */
export function useProblemSentence(): (fault: unknown) => string {
  const { t } = useTranslation('common');
  return (fault) => (fault instanceof ApiProblem ? t(`problem.${fault.code}`) : t('networkDown'));
}

export function Failure({ fault, again }: { fault: unknown; again: () => void }) {
  const { t } = useTranslation('common');
  const sentence = useProblemSentence();
  return (
    <div className="message" role="alert" data-testid="failure">
      <p>{sentence(fault)}</p>
      <Button look="primary" onClick={again}>
        {t('again')}
      </Button>
    </div>
  );
}
