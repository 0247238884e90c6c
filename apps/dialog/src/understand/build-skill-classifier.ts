// Run by the build: trains the classifiers of the skills, over words and over sentence vectors, so that no start has to.
import { Logger } from '@nestjs/common';
import { whyNoVectors } from '#sentence-vectors';
import { skills } from '../skills/index.js';
import { rebuildSkillClassifier } from './skill-classifier.js';
import { rebuildSkillVectors } from './skill-vectors.js';

Logger.overrideLogger(['error', 'warn']);
// The phrases are encoded in a thread of their own, while this one learns from their words.
const vectors = rebuildSkillVectors(skills);
rebuildSkillClassifier(skills);
if (!(await vectors))
  process.stdout.write(`wishes are told by words alone: ${whyNoVectors() ?? 'the encoders failed'}\n`);
