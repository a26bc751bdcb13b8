const iframes = iframemanager();

iframes.run({
  currLang: 'en',
  onChange: ({ changedServices, eventSource }) => {
    if (eventSource.type !== 'click') return;
    const { functional } = CookieConsent.getUserPreferences().acceptedServices;
    CookieConsent.acceptService([...functional, ...changedServices], 'functional');
  },
  services: {
    youtube: {
      embedUrl: 'https://www.youtube-nocookie.com/embed/{data-id}',
      languages: {
        en: { notice: 'The video comes from YouTube.', loadBtn: 'Show the video', loadAllBtn: 'Always show videos' },
      },
    },
  },
});

CookieConsent.run({
  categories: {
    statistics: {
      services: { analytics: { label: 'Google Analytics' } },
      autoClear: { cookies: [{ name: /^_ga/ }], reloadPage: true },
    },
    marketing: {
      services: { pixel: { label: 'Meta Pixel' } },
      autoClear: { cookies: [{ name: '_fbp' }], reloadPage: true },
    },
    functional: {
      services: {
        youtube: {
          label: 'YouTube',
          onAccept: () => iframes.acceptService('youtube'),
          onReject: () => iframes.rejectService('youtube'),
        },
        zendesk: {
          label: 'Zendesk',
          onReject: () => ['ZD-suid', 'ZD-buid', 'ZD-store'].forEach((key) => localStorage.removeItem(key)),
        },
      },
      autoClear: { cookies: [{ name: '__zlcmid' }], reloadPage: true },
    },
  },
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title: 'May we use these services?',
          description: 'We would like to measure visits, advertise, and show videos and a chat.',
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Reject all',
          showPreferencesBtn: 'Choose',
          footer: '<a href="/privacy.html">Privacy</a>',
        },
        preferencesModal: {
          title: 'Cookie choices',
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Reject all',
          savePreferencesBtn: 'Save',
          closeIconLabel: 'Close',
          sections: [
            { title: 'Statistics', description: 'We see which pages are read.', linkedCategory: 'statistics' },
            { title: 'Marketing', description: 'We advertise to visitors of the shop.', linkedCategory: 'marketing' },
            { title: 'Videos and chat', description: 'You can watch our videos and ask us.', linkedCategory: 'functional' },
          ],
        },
      },
    },
  },
});
