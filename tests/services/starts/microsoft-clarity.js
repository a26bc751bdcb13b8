import { clarity } from 'clarity-js';
clarity.start({ projectId: 'abcdefghij', upload: 'https://x.clarity.ms/collect', track: true, content: true });
