// Run by the build: trains the classifier of the skills, so that no start has to.
import { skills } from '../skills/index.js';
import { skillClassifier } from './skill-classifier.js';

skillClassifier(skills);
