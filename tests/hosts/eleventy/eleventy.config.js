export default (config) => {
  config.addPassthroughCopy({ public: '/' });
};

export const config = { dir: { input: 'pages', includes: '../_includes', output: 'out' } };
