import { GrowthBook } from '@growthbook/growthbook';
new GrowthBook({ apiHost: 'https://cdn.growthbook.io', clientKey: 'sdk-0123456789abcdef' }).init();
