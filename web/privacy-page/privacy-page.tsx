/** `/personvern`: everything that is kept, from the table the program itself is held to. */
import './privacy-page.css';
import { House, Server, ShieldCheck, Table2, Tablet, Timer, type LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { DATA_ITEMS, KEEPERS, KEEPS, type DataItem, type DataItemId, type Keeper } from '../../data/data-items.ts';
import { call } from '../api-client.ts';
import { Failure } from '../ui/failure.tsx';
import { LanguagePicker } from '../ui/language-picker.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLoaded } from '../ui/use-loaded.ts';

const SIGN: Record<Keeper, LucideIcon> = { tablet: Tablet, server: Server, memory: Timer };
const ITEMS = Object.entries<DataItem>(DATA_ITEMS) as [DataItemId, DataItem][];

export default function PrivacyPage() {
  const { t } = useTranslation('privacy');
  const title = t('title');
  const { answer, again } = useLoaded('keeping', (signal) => call('getKeeping', { signal }));
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className="privacy">
      <header className="privacy-head">
        <h1>{title}</h1>
        <LanguagePicker />
      </header>
      <p className="privacy-lead">{t('lead')}</p>
      <ul className="privacy-rules">
        <li>
          <House size={26} aria-hidden="true" /> {t('home')}
        </li>
        <li>
          <ShieldCheck size={26} aria-hidden="true" /> {t('gate')}
        </li>
        <li>
          <Server size={26} aria-hidden="true" /> {t('machine')}
        </li>
        <li>
          <Table2 size={26} aria-hidden="true" /> {t('generated')}
        </li>
      </ul>
      {answer.is === 'loading' && <Loading />}
      {answer.is === 'failed' && <Failure fault={answer.fault} again={again} />}
      {answer.is === 'ready' &&
        KEEPERS.map((keeper) => <Kept key={keeper} keeper={keeper} rawDays={answer.value.rawDays} />)}
    </main>
  );
}

function Kept({ keeper, rawDays }: { keeper: Keeper; rawDays: number }) {
  const { t } = useTranslation('privacy');
  const Sign = SIGN[keeper];
  return (
    <section aria-labelledby={`kept-${keeper}`}>
      <h2 id={`kept-${keeper}`}>
        <Sign size={28} aria-hidden="true" /> {t(`group.${keeper}`)}
      </h2>
      <table className="privacy-table" data-testid={`kept-${keeper}`}>
        <thead>
          <tr>
            {(['what', 'why', 'long', 'who', 'release'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ITEMS.filter(([, item]) => item.keeper === keeper).map(([id, { keep, seenBy, release }]) => (
            <tr key={id}>
              <th scope="row">{t(`item.${id}.what`)}</th>
              <td data-label={t('column.why')}>{t(`item.${id}.why`)}</td>
              <td data-label={t('column.long')}>
                {t(`keep.${keep}`, { count: keep === 'raw' ? rawDays : (KEEPS[keep] ?? 0) })}
              </td>
              <td data-label={t('column.who')}>{seenBy.map((seer) => t(`seer.${seer}`)).join(', ')}</td>
              <td data-label={t('column.release')}>{t(`part.${release}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
