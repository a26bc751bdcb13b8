import { getWebInstrumentations, initializeFaro } from '@grafana/faro-web-sdk';
const url = 'https://faro-collector-prod-eu-west-0.grafana.net/collect/0123456789abcdef';
initializeFaro({ url, app: { name: 'shop' }, instrumentations: getWebInstrumentations() });
