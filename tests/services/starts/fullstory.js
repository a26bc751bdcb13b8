import { init } from '@fullstory/browser';
init({ orgId: 'o-0123-na1' });
