/** What people said that messages meant, and the versions of understanding made of it: confirmed, dismissed, released, taken back. */
import type { Correction, ModelVersion } from '#contracts';
import { useState } from 'preact/hooks';
import type { Language } from '../../chat/index.js';
import { nameOf } from './skill-names.js';
import type { TeachingApi } from './teaching-api.js';
import { understandingTexts, type UnderstandingTexts } from './understanding-texts.js';

/** What there is of it. */
export interface UnderstandingLists {
  corrections: Correction[];
  waiting: number;
  models: ModelVersion[];
}

interface UnderstandingProps {
  lists: UnderstandingLists;
  api: TeachingApi;
  language: Language;
  attempt: (work: () => Promise<unknown>, done?: string) => void;
}

/** Both sections. */
export function Understanding({ lists: { corrections, waiting, models }, api, language, attempt }: UnderstandingProps) {
  const texts = understandingTexts[language];
  return (
    <>
      <section>
        <h2>
          {texts.corrections} <span class="count">{waiting}</span>
        </h2>
        {corrections.length === 0 && <p class="soft">{texts.noCorrections}</p>}
        <ul>
          {corrections.map((correction) => (
            <CorrectionCard
              key={correction.id}
              {...{ correction, texts, language }}
              decide={(as) => attempt(() => api.decideCorrection(correction.id, as))}
            />
          ))}
        </ul>
      </section>
      <section>
        <h2>{texts.models}</h2>
        <ul>
          {models.map((model) => (
            <ModelCard
              key={model.version}
              {...{ model, texts }}
              release={() => attempt(() => api.release(model.version), texts.released)}
              rollBack={() => attempt(() => api.rollBack(model.version), texts.rolledBack)}
            />
          ))}
        </ul>
      </section>
    </>
  );
}

interface CorrectionCardProps {
  correction: Correction;
  texts: UnderstandingTexts;
  language: Language;
  decide: (as: 'confirm' | 'dismiss' | 'reopen') => void;
}

function CorrectionCard({ correction, texts, language, decide }: CorrectionCardProps) {
  const { text, understood, meant, by, state, waitsFor, isImplied, decidedBy } = correction;
  const isOpen = decidedBy === undefined;
  return (
    <li class="teach-card correction">
      <h3>{text}</h3>
      <p>{texts.meant(nameOf(understood, language), nameOf(meant, language))}</p>
      <p class="soft">{[texts.correctionStates[state], by.name].join(' · ')}</p>
      {isImplied && <p class="soft">{texts.implied}</p>}
      {isOpen && state === 'waiting' && waitsFor && <p class="teach-mark">{texts.waits[waitsFor]}</p>}
      <div class="teach-row">
        {isOpen && state === 'waiting' && (
          <button type="button" onClick={() => decide('confirm')}>
            {texts.confirm}
          </button>
        )}
        {isOpen ? (
          <button type="button" class="quiet" onClick={() => decide('dismiss')}>
            {texts.dismiss}
          </button>
        ) : (
          <button type="button" class="quiet" onClick={() => decide('reopen')}>
            {texts.reopen}
          </button>
        )}
      </div>
    </li>
  );
}

interface ModelCardProps {
  model: ModelVersion;
  texts: UnderstandingTexts;
  release: () => void;
  rollBack: () => void;
}

function ModelCard({ model, texts, release, rollBack }: ModelCardProps) {
  const { version, state, digest, fault, shadowTurns, shadowWanted, releasedBy } = model;
  const [isSure, setSure] = useState(false);
  const isEarly = shadowTurns < shadowWanted;
  const facts = [
    texts.modelStates[state],
    ...(digest === undefined ? [] : [digest.slice(0, 12)]),
    ...(releasedBy === undefined ? [] : [texts.releasedBy(releasedBy.name)]),
  ];
  const act = (): void => {
    if (!isSure) return setSure(true);
    setSure(false);
    if (state === 'released') rollBack();
    else release();
  };
  return (
    <li class="teach-card model">
      <h3>{version === 0 ? texts.shipped : texts.version(version)}</h3>
      <p class="soft">{facts.join(' · ')}</p>
      {version > 0 && <ModelFigures model={model} texts={texts} />}
      {fault && <p class="teach-mark">{texts.fault(fault)}</p>}
      {!(version === 0 && state === 'released') && (
        <div class="teach-row">
          <button
            type="button"
            class={state === 'released' ? '' : 'primary'}
            disabled={fault !== undefined && state !== 'released'}
            onClick={act}
          >
            {state === 'released'
              ? isSure
                ? texts.sureRollBack
                : texts.rollBack
              : isSure
                ? texts.sureRelease(isEarly && version > 0)
                : texts.release}
          </button>
        </div>
      )}
    </li>
  );
}

function ModelFigures({ model, texts }: { model: ModelVersion; texts: UnderstandingTexts }) {
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const { corrections, taughtBefore, taughtAfter, replayed, lost, gained, waiting, refused } = model;
  return (
    <ul class="soft model-figures">
      <li>{texts.taught(corrections, percent(taughtBefore), percent(taughtAfter))}</li>
      <li>{texts.replay(replayed, lost, gained)}</li>
      <li>{texts.left(waiting, refused)}</li>
      <li>{texts.shadow(model.shadowTurns, model.shadowChanged, model.shadowWanted)}</li>
    </ul>
  );
}
