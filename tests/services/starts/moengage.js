import moengage from '@moengage/web-sdk';
moengage.initialize({ app_id: '0123456789ABCDEF', cluster: 'DC_1' });
