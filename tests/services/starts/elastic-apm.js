import { init } from '@elastic/apm-rum';
init({ serviceName: 'shop', serverUrl: 'https://apm.vendor.example' });
