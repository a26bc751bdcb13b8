import * as launchDarkly from 'launchdarkly-js-client-sdk';
const client = launchDarkly.initialize('0123456789abcdef01234567', { kind: 'user', anonymous: true });
client.track('seen');
