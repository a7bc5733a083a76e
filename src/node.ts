/** What needs Node.js: reading a data set from a folder, and serving a graph over HTTP. */
export { loadDataset } from './dataset/files.js';
export { type Listening, type ListenOptions, listen, readTour } from './server/http.js';
export { tracedStore } from './server/traced-store.js';
