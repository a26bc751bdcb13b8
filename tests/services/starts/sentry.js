import * as Sentry from '@sentry/browser';
Sentry.init({
  dsn: 'https://0123456789abcdef0123456789abcdef@o0.ingest.de.sentry.io/0',
  replaysSessionSampleRate: 1,
  integrations: [Sentry.replayIntegration()],
});
Sentry.captureMessage('seen');
