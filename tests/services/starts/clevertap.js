import clevertap from 'clevertap-web-sdk';
clevertap.init('TEST-012-345-6789', 'eu1');
clevertap.event.push('seen');
