import * as replay from '@amplitude/session-replay-browser';
replay.init('0123456789abcdef0123456789abcdef', { deviceId: 'device', sessionId: Date.now(), sampleRate: 1 });
