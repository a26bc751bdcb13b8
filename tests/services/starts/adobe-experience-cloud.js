import { createInstance } from '@adobe/alloy';
const alloy = createInstance({ name: 'alloy' });
alloy('configure', { datastreamId: '00000000-0000-4000-8000-000000000000', orgId: '0123456789ABCDEF01234567@AdobeOrg' });
alloy('sendEvent', { type: 'seen' });
