import { Eye, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { GateParameters, Layer, Theme } from '../../data/release.ts';
import { CODES, type Code } from '../../data/topics.ts';
import type { MapCell } from '../map/release-cells.ts';
import { Choices, ThemeSwitch } from '../map/release-choices.tsx';
import type { PlannerAddress } from './planner-address.ts';

/** What is looked at: layer, theme, reason, view. A filter that cannot show something says why. */
export function Filters({
  address: { layer, theme },
  code,
  codes,
  cells,
  shown,
  choose,
  parameters,
}: {
  address: PlannerAddress;
  code: Code | null;
  /** Reasons that some shown cell is split by or lists. */
  codes: readonly Code[];
  cells: readonly MapCell[];
  /** null until the cells are there. */
  shown: Partial<Record<Theme, number>> | null;
  choose: (change: Partial<PlannerAddress>) => void;
  parameters: GateParameters;
}) {
  const { t } = useTranslation(['planner', 'common']);
  const k = layer === 'planner' ? parameters.plannerK : parameters.publicK;
  const layers = [
    {
      id: 'planner' as const,
      content: (
        <>
          <Lock aria-hidden="true" size={16} /> {t('layer.planner', { edge: parameters.plannerEdge })}
        </>
      ),
    },
    {
      id: 'public' as const,
      content: (
        <>
          <Eye aria-hidden="true" size={16} /> {t('layer.public', { edge: parameters.publicEdge })}
        </>
      ),
    },
  ];
  return (
    <div className="filters">
      <h2>{t('layer.label')}</h2>
      <Choices<Layer>
        label={t('layer.label')}
        name="layer"
        options={layers}
        chosen={layer}
        onChoose={(to) => choose({ layer: to, cell: null })}
      />
      <p className="filters-note">{t(`layer.${layer}Note`, { k })}</p>
      <h2>{t('theme')}</h2>
      <ThemeSwitch chosen={theme} shown={shown} onChoose={(to) => choose({ theme: to, code: null, cell: null })} />
      {CODES[theme].length > 0 && shown && (
        <ReasonSwitch codes={codes} code={code} cells={cells} onChoose={(to) => choose({ code: to, cell: null })} />
      )}
    </div>
  );
}

function ReasonSwitch({
  codes,
  code,
  cells,
  onChoose,
}: {
  codes: readonly Code[];
  code: Code | null;
  cells: readonly MapCell[];
  onChoose: (code: Code | null) => void;
}) {
  const { t } = useTranslation(['planner', 'common']);
  const withheld = cells.filter(({ look }) => look.is !== 'band').length;
  return (
    <div className="reason">
      <label htmlFor="reason">{t('reason.label')}</label>
      <select
        id="reason"
        data-testid="code"
        value={code ?? ''}
        aria-describedby="reason-why"
        disabled={codes.length === 0}
        onChange={(event) => {
          onChoose(codes.find((one) => one === event.target.value) ?? null);
        }}
      >
        <option value="">{t('reason.all')}</option>
        {codes.map((one) => (
          <option key={one} value={one}>
            {t(`common:code.${one}`)}
          </option>
        ))}
      </select>
      <p id="reason-why" className="filters-note" data-testid="reason-why">
        {codes.length === 0
          ? t('reason.none')
          : code !== null && withheld > 0
            ? t('reason.withheld', { count: withheld })
            : ''}
      </p>
    </div>
  );
}
