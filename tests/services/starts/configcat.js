import * as configcat from 'configcat-js';
const client = configcat.getClient('configcat-sdk-1/0123456789012345678901/0123456789012345678901');
client.getValueAsync('flag', false);
