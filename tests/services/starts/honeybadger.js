import Honeybadger from '@honeybadger-io/js';
Honeybadger.configure({ apiKey: 'hbp_0123456789abcdef', environment: 'production' });
Honeybadger.notify(new Error('seen'));
