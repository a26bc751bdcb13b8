import * as braze from '@braze/web-sdk';
braze.initialize('00000000-0000-4000-8000-000000000000', { baseUrl: 'sdk.iad-01.braze.com' });
braze.openSession();
braze.logCustomEvent('seen');
