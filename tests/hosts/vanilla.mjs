// vanilla-cookieconsent in place of the widget, as its documentation shows. It does not gate iframes and has no button
// to open the dialog again: both are the owner's own code.
import * as CookieConsent from '/vanilla/cookieconsent.esm.js';

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = '/vanilla/cookieconsent.css';
document.head.append(sheet);

const button = document.createElement('button');
button.type = 'button';
button.dataset.cc = 'show-preferencesModal';
button.textContent = 'Cookie settings';
document.body.append(button);

const frames = () => {
  const isGranted = CookieConsent.acceptedCategory('functional');
  for (const frame of document.querySelectorAll('iframe[data-choices]')) {
    if (isGranted && !frame.getAttribute('src')) frame.src = frame.dataset.src;
    else if (!isGranted && frame.getAttribute('src')) frame.removeAttribute('src');
  }
};
new MutationObserver(frames).observe(document.documentElement, { childList: true, subtree: true });

await CookieConsent.run({
  hideFromBots: false,
  onConsent: frames,
  onChange: frames,
  categories: { necessary: { enabled: true, readOnly: true }, functional: {}, statistics: {} },
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title: 'We use cookies',
          description: 'Cookie modal description',
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Reject all',
          showPreferencesBtn: 'Manage Individual preferences',
        },
        preferencesModal: {
          title: 'Manage cookie preferences',
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Reject all',
          savePreferencesBtn: 'Accept current selection',
          closeIconLabel: 'Close modal',
          sections: [
            { title: 'Functional', description: 'Maps', linkedCategory: 'functional' },
            { title: 'Statistics', description: 'Counts visits', linkedCategory: 'statistics' },
          ],
        },
      },
    },
  },
});
