/** The code that a teacher's first device shows, typed on the second. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../data/contract.ts';
import { ApiProblem, call } from '../api-client.ts';
import { readCode } from '../pupil/join-code.ts';
import { useProblemSentence } from '../ui/failure.tsx';
import { DEVICE_CODE_LENGTH } from './sign-in-secret.ts';

type Adding = { is: 'typing' } | { is: 'asking' } | { is: 'wrong' } | { is: 'failed'; fault: unknown };

export function DeviceCodeForm({
  label,
  isWrong,
  onIn,
}: {
  label: string;
  /** The code that came with the address was refused. */
  isWrong: boolean;
  onIn: (person: Reply<'addDevice'>) => void;
}) {
  const { t } = useTranslation('start');
  const sentence = useProblemSentence();
  const id = useId();
  const [code, setCode] = useState('');
  const [adding, setAdding] = useState<Adding>(isWrong ? { is: 'wrong' } : { is: 'typing' });
  const isReady = code.length === DEVICE_CODE_LENGTH && adding.is !== 'asking';
  const add = (): void => {
    setAdding({ is: 'asking' });
    call('addDevice', { body: { code } }).then(onIn, (fault: unknown) => {
      const isRefused = fault instanceof ApiProblem && fault.code === 'not-signed-in';
      setAdding(isRefused ? { is: 'wrong' } : { is: 'failed', fault });
    });
  };
  return (
    <form
      className="device-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) add();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        data-testid="device-code-input"
        aria-describedby={`${id}-help`}
        onChange={({ target }) => {
          setCode(readCode(target.value));
          setAdding({ is: 'typing' });
        }}
      />
      <button
        type="submit"
        className="button button-primary"
        data-testid="device-code-go"
        aria-disabled={!isReady}
        aria-describedby={`${id}-help`}
      >
        {t('signIn.code.go')}
      </button>
      <p id={`${id}-help`} className="device-form-help">
        {t('signIn.code.help')}
      </p>
      <p role="alert" className="device-form-wrong">
        {adding.is === 'wrong' ? t('signIn.code.wrong') : adding.is === 'failed' ? sentence(adding.fault) : ''}
      </p>
    </form>
  );
}
