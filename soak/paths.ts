import { fileURLToPath } from 'node:url';

/** The folder of the project. This file is compiled to soak/dist/soak. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));
/** The data set that is shipped. */
export const shippedData = `${root}data`;
/** The command line, as it is built. */
export const bin = `${root}dist/cli/main.js`;
