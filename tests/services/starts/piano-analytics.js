import { pianoAnalytics } from 'piano-analytics-js';
pianoAnalytics.setConfigurations({ site: 123456, collectDomain: 'https://logsx.xiti.com' });
pianoAnalytics.sendEvent('page.display', { page: 'seen' });
