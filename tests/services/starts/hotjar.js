import Hotjar from '@hotjar/browser';
Hotjar.init(1234567, 6);
