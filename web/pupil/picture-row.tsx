/** A question with big pictures in a row. Pressing a chosen one again takes it back. */
import type { ComponentType } from 'react';

export type Choice<T extends string> = {
  readonly id: T;
  readonly name: string;
  readonly Picture: ComponentType<{ size?: number | string }>;
};

export function PictureRow<T extends string>({
  title,
  choices,
  chosen,
  testId,
  onChoose,
}: {
  title: string;
  choices: readonly Choice<T>[];
  chosen: readonly T[];
  testId: string;
  onChoose: (choice: T) => void;
}) {
  return (
    <section className="picture-row" aria-label={title}>
      <h2>{title}</h2>
      <div className="picture-grid" role="group" aria-label={title}>
        {choices.map(({ id, name, Picture }) => (
          <button
            key={id}
            type="button"
            className="picture"
            data-testid={`${testId}-${id}`}
            aria-pressed={chosen.includes(id)}
            onClick={() => onChoose(id)}
          >
            <Picture size={34} />
            {name}
          </button>
        ))}
      </div>
    </section>
  );
}
