import Countly from 'countly-sdk-web';
Countly.init({ app_key: '0123456789abcdef', url: 'https://countly.vendor.example' });
Countly.track_sessions();
Countly.add_event({ key: 'seen' });
