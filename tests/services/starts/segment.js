import { AnalyticsBrowser } from '@segment/analytics-next';
const analytics = AnalyticsBrowser.load({ writeKey: '0123456789abcdef0123456789abcdef' });
analytics.identify('1', { plan: 'x' });
analytics.track('seen');
