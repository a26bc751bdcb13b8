import Bugsnag from '@bugsnag/browser';
import BugsnagPerformance from '@bugsnag/browser-performance';
Bugsnag.start({ apiKey: '0123456789abcdef0123456789abcdef' });
BugsnagPerformance.start({ apiKey: '0123456789abcdef0123456789abcdef' });
Bugsnag.notify(new Error('seen'));
