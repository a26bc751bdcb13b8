import { tracker } from '@openreplay/tracker';
tracker.configure({ projectKey: '0123456789abcdef' });
tracker.start();
