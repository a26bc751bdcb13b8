import KeenTracking from 'keen-tracking';
const client = new KeenTracking({ projectId: '0123456789abcdef01234567', writeKey: '0123456789abcdef' });
client.initAutoTracking({ recordPageViews: true });
client.recordEvent('seen', {});
