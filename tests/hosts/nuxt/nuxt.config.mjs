export default {
  compatibilityDate: '2026-11-01',
  app: {
    head: {
      script: [
        { type: 'module', src: '/privacy/choices/en.js' },
        { type: 'text/plain', 'data-choices': 'statistics/probe', 'data-category': 'statistics', 'data-src': '/stats.js' },
      ],
    },
  },
};
