import { SplitFactory } from '@splitsoftware/splitio';
SplitFactory({ core: { authorizationKey: '0123456789abcdef', key: 'visitor' } }).client();
