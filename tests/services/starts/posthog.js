import posthog from 'posthog-js';
const key = 'phc_0123456789abcdef0123456789abcdef0123456789a';
posthog.init(key, { api_host: 'https://us.i.posthog.com', defaults: '2025-05-24' });
posthog.capture('seen');
