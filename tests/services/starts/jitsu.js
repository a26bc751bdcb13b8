import { jitsuAnalytics } from '@jitsu/js';
const analytics = jitsuAnalytics({ host: 'https://jitsu.vendor.example', writeKey: 'key:secret' });
analytics.identify('1', { plan: 'x' });
analytics.track('seen');
