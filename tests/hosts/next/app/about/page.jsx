'use client';
import { useState } from 'react';

export default function About() {
  const [isShown, setShown] = useState(false);
  return (
    <main>
      <h1>About page</h1>
      <button id="toggle" onClick={() => setShown(!isShown)}>Map</button>
      {isShown && {{IFRAME}}}
      <p>Text below the map.</p>
    </main>
  );
}
