import * as ackee from 'ackee-tracker';
ackee.create('https://ackee.vendor.example').record('00000000-0000-4000-8000-000000000000');
