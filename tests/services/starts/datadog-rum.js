import { datadogRum } from '@datadog/browser-rum';
const applicationId = '00000000-0000-4000-8000-000000000000';
datadogRum.init({ applicationId, clientToken: 'pub0', site: 'datadoghq.eu', service: 'shop' });
datadogRum.addAction('seen');
