export { storyFeatures } from './features.js';
