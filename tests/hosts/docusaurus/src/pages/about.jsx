import { useState } from 'react';
import Layout from '@theme/Layout';
import Links from '../links';

export default function About() {
  const [isShown, setShown] = useState(false);
  return (
    <Layout>
      <main>
        <h1>About page</h1>
        <button id="toggle" onClick={() => setShown(!isShown)}>Map</button>
        {isShown && {{IFRAME}}}
        <Links />
      </main>
    </Layout>
  );
}
