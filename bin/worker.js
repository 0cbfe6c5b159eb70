'use strict';

// What a worker thread of a batch runs.
require('../dist/cli.cjs').runWorker();
