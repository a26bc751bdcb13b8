import { inject, track } from '@vercel/analytics';
inject({ mode: 'production' });
track('seen');
