import Layout from '@theme/Layout';
import Links from '../links';

export default () => <Layout><main><h1>Home page</h1><Links /></main></Layout>;
