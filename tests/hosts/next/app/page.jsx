export default function Home() {
  return <main><h1>Home page</h1><p>Text of the page.</p></main>;
}
