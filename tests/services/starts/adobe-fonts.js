import WebFont from 'webfontloader';
WebFont.load({ typekit: { id: 'abc1def' } });
