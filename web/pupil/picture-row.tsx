/** A question with big pictures in a row. Pressing a chosen one again takes it back; one may be dragged out of the row. */
import type { ComponentType, ReactNode } from 'react';
import { useDragOut, type DragOut } from './use-drag-out.ts';

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
  dragOut,
  beside,
}: {
  title: string;
  choices: readonly Choice<T>[];
  chosen: readonly T[];
  testId: string;
  onChoose: (choice: T) => void;
  dragOut?: (choice: T) => DragOut;
  /** Beside the question. */
  beside?: ReactNode;
}) {
  return (
    <section className="picture-row" aria-label={title}>
      <div className="picture-row-head">
        <h2>{title}</h2>
        {beside}
      </div>
      <div className="picture-grid" role="group" aria-label={title}>
        {choices.map(({ id, name, Picture }) => (
          <PictureButton
            key={id}
            name={name}
            Picture={Picture}
            testId={`${testId}-${id}`}
            pressed={chosen.includes(id)}
            drag={dragOut?.(id)}
            onPress={() => onChoose(id)}
          />
        ))}
      </div>
    </section>
  );
}

function PictureButton({
  name,
  Picture,
  testId,
  pressed,
  drag,
  onPress,
}: {
  name: string;
  Picture: Choice<string>['Picture'];
  testId: string;
  pressed: boolean;
  drag: DragOut | undefined;
  onPress: () => void;
}) {
  const handlers = useDragOut(drag);
  return (
    <button
      type="button"
      className={drag ? 'picture picture-drags' : 'picture'}
      data-testid={testId}
      aria-pressed={pressed}
      onClick={onPress}
      {...handlers}
    >
      <Picture size={34} />
      {name}
    </button>
  );
}
