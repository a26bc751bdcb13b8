import { AnalyticsBrowser } from '@customerio/cdp-analytics-browser';
const analytics = AnalyticsBrowser.load({ writeKey: '0123456789abcdef0123' });
analytics.identify('1', { plan: 'x' });
analytics.track('seen');
