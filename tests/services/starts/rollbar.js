import Rollbar from 'rollbar';
new Rollbar({ accessToken: '0123456789abcdef0123456789abcdef', captureUncaught: true }).error('seen');
