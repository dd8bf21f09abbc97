import { walkSteps } from "../support/enforcementWalk.ts";
import { officerWalk } from "../support/officerWalk.suite.ts";

officerWalk(walkSteps);
