import { Footprints, Frown, Heart, Star, TriangleAlert, Volleyball, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTRIBUTION_TYPES } from '../../data/topics.ts';
import type { Theme } from '../../data/release.ts';
import type { View } from './release-layers.ts';

/** The shapes pupils know from their stickers. */
const THEME_ICON: Record<Theme, LucideIcon> = {
  route: Footprints,
  activity: Volleyball,
  like: Heart,
  unsafe: TriangleAlert,
  unpleasant: Frown,
  wish: Star,
};

export function ThemeIcon({ theme }: { theme: Theme }) {
  const Icon = THEME_ICON[theme];
  return <Icon aria-hidden="true" size={20} strokeWidth={2.25} />;
}

/** One of a few, all in sight: toggle buttons, so that the choice is heard as well as seen. */
export function Choices<Id extends string>({
  label,
  name,
  options,
  chosen,
  onChoose,
}: {
  label: string;
  /** Stem of the test ids: `<name>-<id>`. */
  name: string;
  options: readonly { readonly id: Id; readonly content: ReactNode }[];
  chosen: Id;
  onChoose: (id: Id) => void;
}) {
  return (
    <div className={`choices choices-${name}`} role="group" aria-label={label}>
      {options.map(({ id, content }) => (
        <button
          key={id}
          type="button"
          className="choice"
          data-testid={`${name}-${id}`}
          aria-pressed={id === chosen}
          onClick={() => {
            onChoose(id);
          }}
        >
          {content}
        </button>
      ))}
    </div>
  );
}

export function ThemeSwitch({
  chosen,
  shown,
  onChoose,
}: {
  chosen: Theme;
  /** Hexagons per theme; null until they are known. */
  shown: Partial<Record<Theme, number>> | null;
  onChoose: (theme: Theme) => void;
}) {
  const { t } = useTranslation('public');
  const options = CONTRIBUTION_TYPES.map((id) => ({
    id,
    content: (
      <>
        <ThemeIcon theme={id} />
        <span className="choice-word">
          {t(`theme.${id}`)} {shown && <small>{t('shownCells', { count: shown[id] ?? 0 })}</small>}
        </span>
      </>
    ),
  }));
  return <Choices label={t('themes')} name="theme" options={options} chosen={chosen} onChoose={onChoose} />;
}

export function ViewSwitch({ chosen, onChoose }: { chosen: View; onChoose: (view: View) => void }) {
  const { t } = useTranslation('public');
  const options = (['hex', 'heat'] as const).map((id) => ({ id, content: t(`view.${id}`) }));
  return <Choices label={t('view.label')} name="view" options={options} chosen={chosen} onChoose={onChoose} />;
}
