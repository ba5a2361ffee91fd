import { readFile, rename, writeFile } from 'node:fs/promises';
import { type Document as YamlDocument, isSeq, parseDocument } from 'yaml';
import { PingmoError } from '../errors/index.js';
import type { CollectionConfig, CollectionId } from '../model/index.js';
import { parseConfiguration } from './configuration.js';

/** Adds a collection to `pingmo.yaml`, keeping its comments and order; raises `collection-exists` when its id is taken. */
export async function addCollection(configurationFile: string, collection: CollectionConfig): Promise<CollectionConfig> {
  return changeCollections(configurationFile, (present, document) => {
    if (present.some(({ id }) => id === collection.id)) {
      throw new PingmoError({
        code: 'collection-exists',
        attempt: `add the collection ${collection.id}`,
        reason: 'there is one of that id',
        remedy: `Choose another id, or remove that one first: \`pingmo collection remove ${collection.id}\`.`,
      });
    }
    if (!isSeq(document.get('collections'))) document.set('collections', document.createNode([]));
    document.addIn(['collections'], document.createNode(collection));
    return collection;
  });
}

/** Takes a collection out of `pingmo.yaml`; its documents stay. Raises `collection-unknown`. */
export async function removeCollection(configurationFile: string, id: string): Promise<CollectionConfig> {
  return changeCollections(configurationFile, (present, document) => {
    const collection = collectionOf(present, id);
    document.deleteIn(['collections', present.indexOf(collection)]);
    return collection;
  });
}

/** The collection of an id among those of a configuration; raises `collection-unknown`. */
export function collectionOf(collections: readonly CollectionConfig[], id: string): CollectionConfig {
  const found = collections.find((collection) => collection.id === (id as CollectionId));
  if (found) return found;
  throw new PingmoError({
    code: 'collection-unknown',
    attempt: `find the collection ${id}`,
    reason: 'no collection bears this id',
    remedy:
      collections.length === 0
        ? 'Make one: `pingmo collection add ID --source SOURCE`.'
        : `Known collections: ${collections.map((collection) => collection.id).join(', ')}.`,
  });
}

async function changeCollections(
  configurationFile: string,
  change: (present: readonly CollectionConfig[], document: YamlDocument) => CollectionConfig,
): Promise<CollectionConfig> {
  const text = await readFile(configurationFile, 'utf8');
  const present = parseConfiguration(text, configurationFile).collections;
  const document = parseDocument(text);
  const changed = change(present, document as YamlDocument);
  const written = document.toString({ lineWidth: 0 });
  parseConfiguration(written, configurationFile);
  await writeFile(`${configurationFile}.new`, written);
  await rename(`${configurationFile}.new`, configurationFile);
  return changed;
}
