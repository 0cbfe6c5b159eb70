export type { DocumentDate } from './document-date.ts';
export { createDateRecogniser, type DateOptions, type Dates } from './recognise.ts';
export type { DateOrder } from './resolve.ts';
