import type { Lang } from '../../model/index.js';
import { drawFirstSeen, tableOfFirstSeen } from './first-seen.js';
import { roomFor } from './frame.js';
import { drawHeatMap, tableOfHeatMap } from './heat-map.js';
import { drawHierarchy, tableOfHierarchy } from './hierarchy.js';
import { drawMultiples, tableOfMultiples } from './multiples.js';
import { drawNeighbourhood, tableOfNeighbourhood } from './neighbourhood.js';
import type { Picture, PictureSetting, PictureTable } from './picture.js';
import { drawStream, tableOfStream } from './stream.js';
import { drawWordCloud, tableOfWordCloud } from './word-cloud.js';

/** The picture as SVG. */
export function drawPicture(picture: Picture, setting: PictureSetting): string {
  switch (picture.kind) {
    case 'stream':
      return drawStream(picture, setting);
    case 'multiples':
      return drawMultiples(picture, setting);
    case 'first-seen':
      return drawFirstSeen(picture, setting);
    case 'hierarchy':
      return drawHierarchy(picture, setting);
    case 'heat-map':
      return drawHeatMap(picture, setting);
    case 'word-cloud':
      return drawWordCloud(picture, setting);
    case 'neighbourhood':
      return drawNeighbourhood(picture, setting);
  }
}

/** The numbers behind a picture, all of them. */
export function tableOf(picture: Picture, language: Lang): PictureTable {
  const room = roomFor({ language });
  switch (picture.kind) {
    case 'stream':
      return tableOfStream(picture, room);
    case 'multiples':
      return tableOfMultiples(picture, room);
    case 'first-seen':
      return tableOfFirstSeen(picture, room);
    case 'hierarchy':
      return tableOfHierarchy(picture, room);
    case 'heat-map':
      return tableOfHeatMap(picture, room);
    case 'word-cloud':
      return tableOfWordCloud(picture, room);
    case 'neighbourhood':
      return tableOfNeighbourhood(picture, room);
  }
}
