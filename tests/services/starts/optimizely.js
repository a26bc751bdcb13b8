import {
  createBatchEventProcessor, createInstance, createOdpManager, createPollingProjectConfigManager, createVuidManager,
} from '@optimizely/optimizely-sdk';
const client = createInstance({
  projectConfigManager: createPollingProjectConfigManager({ sdkKey: '0123456789abcdef' }),
  eventProcessor: createBatchEventProcessor(),
  odpManager: createOdpManager(),
  vuidManager: createVuidManager({ enableVuid: true }),
});
client.onReady().then(() => client.createUserContext('visitor')?.trackEvent('seen'));
