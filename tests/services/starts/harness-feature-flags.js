import { initialize } from '@harnessio/ff-javascript-client-sdk';
initialize('00000000-0000-4000-8000-000000000000', { identifier: 'visitor', name: 'visitor' });
