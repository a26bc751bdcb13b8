window.klaroConfig = {
  version: 1,
  acceptAll: true,
  translations: { zz: { privacyPolicyUrl: '/privacy.html' } },
  services: [
    {
      name: 'analytics',
      title: 'Google Analytics',
      description: 'We see which pages are read.',
      purposes: ['statistics'],
      cookies: [[/^_ga/, '/', 'example.fi']],
    },
    {
      name: 'pixel',
      title: 'Meta Pixel',
      description: 'We advertise to visitors of the shop.',
      purposes: ['advertising'],
      cookies: [['_fbp', '/', 'example.fi']],
    },
    { name: 'youtube', title: 'YouTube', description: 'You can watch our videos.', purposes: ['videos'] },
    {
      name: 'zendesk',
      title: 'Zendesk',
      description: 'You can ask us in a chat.',
      purposes: ['chat'],
      cookies: [['__zlcmid', '/', 'example.fi']],
      callback: (consent) => {
        if (!consent) ['ZD-suid', 'ZD-buid', 'ZD-store'].forEach((key) => localStorage.removeItem(key));
      },
    },
  ],
};
