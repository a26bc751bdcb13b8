import { init, track } from '@plausible-analytics/tracker';
init({ domain: 'www.shop.example' });
track('seen', {});
