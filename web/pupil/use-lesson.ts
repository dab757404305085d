/** The lesson on this tablet: every step is stored, so that a reload comes back to the same place. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { newId } from '../offline/random-id.ts';
import type { DeviceSeat, Tablet } from '../offline/database.ts';
import { EMPTY_DRAFT, type LessonDraft } from './lesson-draft.ts';
import { NEW_LESSON, stepLesson, withoutDraft, type Lesson, type LessonEvent, type Town } from './lesson.ts';

/** An event without the ids that this hook makes. */
export type LessonAction = LessonEvent extends infer E ? (E extends LessonEvent ? Omit<E, 'newId'> : never) : never;
export type Dispatch = (action: LessonAction) => void;

/** What was stored by this page's own code; another version of it would come with a new database version. */
async function readLesson(tablet: Tablet, seat: string): Promise<Lesson> {
  const [stored, draft] = await Promise.all([tablet.get('lessons', seat), tablet.get('drafts', seat)]);
  if (!stored) return NEW_LESSON;
  const lesson = stored.value as Omit<Lesson, 'draft'>;
  return draft ? { ...lesson, draft: draft.value as LessonDraft } : withoutDraft(lesson);
}

async function storeLesson(tablet: Tablet, seat: string, { draft, ...lesson }: Lesson): Promise<void> {
  const transaction = tablet.transaction(['lessons', 'drafts'], 'readwrite');
  const drafts = transaction.objectStore('drafts');
  await Promise.all([
    transaction.objectStore('lessons').put({ seat, value: lesson }),
    // Nothing unsent: nothing is kept.
    draft === EMPTY_DRAFT && lesson.settled
      ? drafts.delete(seat)
      : drafts.put({ seat, savedAt: Date.now(), value: draft }),
    transaction.done,
  ]);
}

/** @returns null until it is read from the tablet */
export function useLesson(tablet: Tablet, { seat }: DeviceSeat, town: Town | null): [Lesson | null, Dispatch] {
  const [lesson, setLesson] = useState<Lesson | null>(null);
  const now = useRef<Lesson | null>(null);
  useEffect(() => {
    let gone = false;
    void readLesson(tablet, seat).then((read) => {
      if (gone) return;
      now.current = read;
      setLesson(read);
    });
    return () => {
      gone = true;
    };
  }, [tablet, seat]);

  const dispatch = useCallback<Dispatch>(
    (action) => {
      if (!now.current || !town) return;
      const next = stepLesson(now.current, { ...action, newId: newId() } as LessonEvent, town);
      if (next === now.current) return;
      now.current = next;
      setLesson(next);
      void storeLesson(tablet, seat, next);
    },
    [tablet, seat, town],
  );
  return [lesson, dispatch];
}
