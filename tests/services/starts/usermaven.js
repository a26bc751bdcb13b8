import { usermavenClient } from '@usermaven/sdk-js';
usermavenClient({ key: 'UM0123456789', trackingHost: 'https://events.usermaven.com' }).track('seen');
