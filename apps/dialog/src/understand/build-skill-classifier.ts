// Run by the build: trains the classifier of the skills, so that no start has to.
import { skills } from '../skills/index.js';
import { rebuildSkillClassifier } from './skill-classifier.js';

rebuildSkillClassifier(skills);
