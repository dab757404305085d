/** The texts of the release that is looked at: the planner's with their places, or the public ones as everybody reads them. */
import { useMemo } from 'react';
import type { Layer, Theme } from '../../data/release.ts';
import type { ReleasedText } from '../../data/released-text.ts';
import { call } from '../api-client.ts';
import { useLoaded, type Loaded } from '../ui/use-loaded.ts';

export type LoadedTexts = { readonly answer: Loaded<readonly ReleasedText[]>; readonly again: () => void };

export function useTexts(caseId: string, release: number, layer: Layer): LoadedTexts {
  const { answer, again } = useLoaded(`${caseId} ${release} ${layer}`, async (signal) => {
    const params = { case: caseId, release };
    if (layer === 'planner') return (await call('plannerTexts', { params, signal })).texts;
    const { quotes } = await call('publicQuotes', { params, signal });
    return quotes.map((quote): ReleasedText => ({ ...quote, code: null, cell: null, isQuoted: true }));
  });
  return useMemo(() => ({ answer, again }), [answer, again]);
}

export function textsAt(answer: LoadedTexts['answer'], theme: Theme, cell: string): readonly ReleasedText[] {
  return answer.is === 'ready' ? answer.value.filter((text) => text.cell === cell && text.theme === theme) : [];
}
