/** Choices above a sheet, as a row of large buttons of which one or several are pressed. */
import { useId } from 'react';

export function OptionRow<Value extends string>({
  label,
  choices,
  chosen,
  onChoose,
  testId,
}: {
  label: string;
  choices: readonly { value: Value; name: string; lang?: string }[];
  chosen: readonly Value[];
  onChoose: (value: Value) => void;
  testId: string;
}) {
  const id = useId();
  return (
    <div className="kit-option" role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <div className="kit-choices">
        {choices.map(({ value, name, lang }) => (
          <button
            key={value}
            type="button"
            lang={lang}
            data-testid={`${testId}-${value}`}
            aria-pressed={chosen.includes(value)}
            onClick={() => onChoose(value)}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
