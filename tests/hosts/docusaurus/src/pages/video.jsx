import Layout from '@theme/Layout';
import Links from '../links';

export default () => <Layout><main><h1>Video page</h1>{{IFRAME}}<Links /></main></Layout>;
