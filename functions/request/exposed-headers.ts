import { serviceVersionHeader } from '../../core/version/version-headers';

/** What a page of the add-in may read of an answer; Azure's own CORS settings cannot say it. */
export const exposedHeaders = `content-disposition, content-language, location, retry-after, ${serviceVersionHeader.toLowerCase()}`;
