/** The log of operation: who has seen and done what in which case on which day; never what was in it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../data/audit.ts';
import type { Case } from '../../data/case.ts';
import { call } from '../api-client.ts';
import { inLanguage } from '../map/release-words.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useDay } from '../ui/use-day.ts';
import { useLoaded } from '../ui/use-loaded.ts';

/** Whoever is not staff (`ACTORS` in data/audit.ts, which a browser would load with zod). */
const ACTORS = ['pupil', 'command', 'schedule'] as const;
/** Lines that are shown before the rest is asked for. */
const FIRST = 30;

export function AuditLog({ cases, turn }: { cases: readonly Case[]; turn: number }) {
  const { t, i18n } = useTranslation('operation');
  const [of, setOf] = useState('');
  const { answer, again } = useLoaded(`${of}#${turn}`, (signal) =>
    call('listAudit', { query: of === '' ? {} : { case: of }, signal }),
  );
  return (
    <section className="operation-card operation-wide" aria-labelledby="operation-log">
      <h2 id="operation-log">{t('log.title')}</h2>
      <p>{t('log.text')}</p>
      {cases.length > 1 && (
        <label className="operation-field">
          {t('log.case')}
          <select value={of} data-testid="log-case" onChange={({ target }) => setOf(target.value)}>
            <option value="">{t('log.all')}</option>
            {cases.map(({ id, title }) => (
              <option key={id} value={id}>
                {inLanguage(title, i18n.language)}
              </option>
            ))}
          </select>
        </label>
      )}
      {answer.is === 'loading' && <Loading />}
      {answer.is === 'failed' && <Failure fault={answer.fault} again={again} />}
      {answer.is === 'ready' && <Entries entries={answer.value.entries} cases={cases} />}
    </section>
  );
}

function Entries({ entries, cases }: { entries: readonly AuditEntry[]; cases: readonly Case[] }) {
  const { t, i18n } = useTranslation('operation');
  const day = useDay();
  const [all, setAll] = useState(false);
  if (entries.length === 0) return <p data-testid="log-empty">{t('log.none')}</p>;
  const titleOf = (id: string) => {
    const title = cases.find((one) => one.id === id)?.title;
    return title ? inLanguage(title, i18n.language) : id;
  };
  const actorOf = ({ actor, name }: AuditEntry) => {
    const known = ACTORS.find((one) => one === actor);
    return known === undefined ? (name ?? t('actor.gone')) : t(`actor.${known}`);
  };
  const shown = all ? entries : entries.slice(0, FIRST);
  return (
    <>
      <table className="operation-table" data-testid="log">
        <thead>
          <tr>
            {(['day', 'who', 'did', 'where', 'times', 'rows'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`log.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => (
            <tr key={`${entry.on}.${entry.actor}.${entry.verb}.${entry.case ?? ''}.${entry.session ?? ''}`}>
              <td>{day(entry.on)}</td>
              <td data-label={t('log.who')}>{actorOf(entry)}</td>
              <td data-label={t('log.did')}>{t(`verb.${entry.verb}`, { defaultValue: entry.verb })}</td>
              <td data-label={t('log.where')}>{entry.case === null ? '–' : titleOf(entry.case)}</td>
              <td data-label={t('log.times')}>{entry.times}</td>
              <td data-label={t('log.rows')}>{entry.rows === 0 ? '–' : entry.rows}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < entries.length && (
        <Button data-testid="log-all" onClick={() => setAll(true)}>
          {t('log.more', { count: entries.length - shown.length })}
        </Button>
      )}
    </>
  );
}
