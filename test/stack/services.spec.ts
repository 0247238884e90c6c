// The services as processes of their own, one test bed after the other: both use the same topics and consumer groups of one Kafka, so in
// files of their own, run at once, each would be asked what was meant for the other.
import './plain-services.js';
import './language-model-services.js';
