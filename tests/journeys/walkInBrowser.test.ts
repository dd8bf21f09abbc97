import { walkSteps } from "../support/enforcementWalk.ts";
import { officerWalk } from "../support/officerWalk.suite.ts";

// To the filing of the case; the whole of it is walked over HTTP beside this, and in the browser with the large totals.
officerWalk(walkSteps.slice(0, 5));
