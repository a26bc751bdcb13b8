export default {
  title: 'Site',
  url: 'https://www.example.fi',
  baseUrl: '/',
  trailingSlash: true,
  scripts: [{ src: '/privacy/choices/en.js', type: 'module' }],
  headTags: [
    {
      tagName: 'script',
      attributes: { type: 'text/plain', 'data-choices': 'statistics/probe', 'data-category': 'statistics', 'data-src': '/stats.js' },
    },
  ],
  presets: [['classic', { docs: false, blog: false }]],
};
