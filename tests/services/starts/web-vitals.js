import { onCLS, onLCP } from 'web-vitals';
onCLS(() => {});
onLCP(() => {});
