import { init, trackEvent } from '@aptabase/web';
init('A-EU-0123456789');
trackEvent('seen');
