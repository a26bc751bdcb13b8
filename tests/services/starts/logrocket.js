import LogRocket from 'logrocket';
LogRocket.init('abcdef/shop');
LogRocket.track('seen');
