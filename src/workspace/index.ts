/**
 * WORKSPACE: the user's folder.
 * In: a path. Out: where everything in it stands, and its configuration, checked line by line.
 * Never: opens the database, reads documents, or writes anything but `pingmo.yaml`, its schema and empty folders.
 */
export { openWorkspace, type Workspace } from './open.js';
export { createWorkspace, configurationSchema, ensureFolders } from './create.js';
export { addSources, type NewSource } from './add-sources.js';
export { addCollection, collectionOf, removeCollection } from './collections.js';
export { parseConfiguration } from './configuration.js';
export { nearestWords } from './nearest-word.js';
