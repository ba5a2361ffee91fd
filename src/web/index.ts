/**
 * WEB: the door for a browser on this machine.
 * In: requests to 127.0.0.1. Out: the index, briefs, documents, stories and searches of one workspace.
 * Never: answers another host's name (so that no other site's page can ask through a browser), changes what the workspace says (it keeps the briefs that it made, for `why`).
 */
export { serve } from './serve.js';
