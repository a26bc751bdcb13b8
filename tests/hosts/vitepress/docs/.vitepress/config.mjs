export default {
  title: 'Site',
  themeConfig: { sidebar: [{ text: 'Home page', link: '/' }, { text: 'Video page', link: '/video/' }] },
  head: [
    ['script', { type: 'module', src: '/privacy/choices/en.js' }],
    ['script', { type: 'text/plain', 'data-choices': 'statistics/probe', 'data-category': 'statistics', 'data-src': '/stats.js' }],
  ],
};
