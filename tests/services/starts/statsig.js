import { StatsigClient } from '@statsig/js-client';
import statsig from 'statsig-js';
const client = new StatsigClient('client-0123456789abcdef', { userID: '1' });
client.initializeAsync().then(() => client.logEvent('seen'));
statsig.initialize('client-0123456789abcdef', { userID: '1' });
