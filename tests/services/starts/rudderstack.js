import { RudderAnalytics } from '@rudderstack/analytics-js/bundled';
const analytics = new RudderAnalytics();
analytics.load('0123456789abcdef0123456789a', 'https://rudderstack.vendor.example');
analytics.track('seen');
