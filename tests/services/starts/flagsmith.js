import flagsmith from 'flagsmith';
flagsmith.init({ environmentID: '0123456789abcdef' });
