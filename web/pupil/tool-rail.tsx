/** Undo first and always there; a tool that can do nothing now says so instead of vanishing. */
import { Minus, Plus, Redo2, Undo2 } from 'lucide-react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type Steps = { canUndo: boolean; canRedo: boolean; undo: () => void; redo: () => void };

export function ToolRail({ map, steps }: { map: MapLibreMap; steps: Steps }) {
  const { t } = useTranslation('pupil');
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const zoom = (by: number) => () => {
    map.zoomTo(map.getZoom() + by, { duration: still ? 0 : 200 });
  };
  return (
    <div className="tool-rail" role="toolbar" aria-label={t('tools.name')} aria-orientation="vertical">
      <Tool
        name={steps.canUndo ? t('tools.undo') : t('tools.undoNone')}
        testId="undo"
        off={!steps.canUndo}
        onPress={steps.undo}
      >
        <Undo2 />
      </Tool>
      <Tool
        name={steps.canRedo ? t('tools.redo') : t('tools.redoNone')}
        testId="redo"
        off={!steps.canRedo}
        onPress={steps.redo}
      >
        <Redo2 />
      </Tool>
      <Tool name={t('tools.closer')} testId="zoom-in" onPress={zoom(1)}>
        <Plus />
      </Tool>
      <Tool name={t('tools.farther')} testId="zoom-out" onPress={zoom(-1)}>
        <Minus />
      </Tool>
    </div>
  );
}

function Tool({
  name,
  testId,
  off = false,
  onPress,
  children,
}: {
  name: string;
  testId: string;
  off?: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="tool"
      aria-label={name}
      title={name}
      data-testid={testId}
      aria-disabled={off}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      {children}
    </button>
  );
}
