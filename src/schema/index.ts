import './nodes/policy.js';
import './nodes/province.js';
import './nodes/locality.js';
import './nodes/project.js';
import './nodes/facility.js';
import './nodes/actor.js';
import './nodes/meeting.js';
import './nodes/source.js';
import './nodes/source-claim.js';
import './nodes/fact.js';
import './nodes/timeline.js';
import './nodes/gap.js';
import './nodes/dependence.js';
import './nodes/search-hit.js';
import './nodes/path.js';
import './nodes/dataset.js';

export { builder } from './builder.js';
