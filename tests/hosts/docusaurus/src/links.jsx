import Link from '@docusaurus/Link';

export default () => <p><Link to="/">Home</Link> <Link to="/video/">Video</Link> <Link to="/about/">About</Link></p>;
