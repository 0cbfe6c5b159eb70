'use strict';

// What a worker thread of a batch runs.
require('./entities.js').runWorker();
