import { UnleashClient } from 'unleash-proxy-client';
new UnleashClient({ url: 'https://unleash.vendor.example/api/frontend', clientKey: 'key', appName: 'shop' }).start();
