/** PICTURES of rendering: data in, SVG or PNG out. They read no clock, measure without a browser, and let no word of a document become markup. */
export type {
  FirstSeenPicture,
  HeatMapPicture,
  HierarchyPicture,
  MultiplesPicture,
  NeighbourhoodPicture,
  Picture,
  PictureSetting,
  PictureTable,
  StreamPicture,
  WordCloudPicture,
} from './picture.js';
export { NARROW_PIXELS, WIDE_PIXELS, multipleOf } from './picture.js';
export { drawPicture, tableOf } from './draw.js';
export { drawHeatStrip, drawSparkline, type HeatStrip, type Sparkline } from './strips.js';
export { renderPng } from './png.js';
