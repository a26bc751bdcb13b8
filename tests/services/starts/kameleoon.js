import { KameleoonClient } from '@kameleoon/javascript-sdk';
const client = new KameleoonClient({ siteCode: 'abcdefghij' });
client.initialize().then(() => client.getVisitorCode());
