import mixpanel from 'mixpanel-browser';
mixpanel.init('0123456789abcdef0123456789abcdef');
mixpanel.track('seen');
