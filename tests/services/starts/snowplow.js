import { newTracker, trackPageView } from '@snowplow/browser-tracker';
newTracker('sp', 'https://collector.vendor.example', { appId: 'shop' });
trackPageView();
