import { BrowserAgent } from '@newrelic/browser-agent/loaders/browser-agent';
const beacon = 'bam.eu01.nr-data.net';
const ids = { licenseKey: 'NRJS-0123456789abcdef', applicationID: '1' };
new BrowserAgent({
  info: { ...ids, beacon, errorBeacon: beacon, sa: 1 },
  init: { ajax: { deny_list: [] } },
  loader_config: { ...ids, accountID: '1', trustKey: '1', agentID: '1' },
});
