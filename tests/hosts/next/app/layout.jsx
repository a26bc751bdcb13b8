import Link from 'next/link';
{{IMPORT}}

export default function Layout({ children }) {
  return (
    <html lang="en">
      <head>{{IN_HEAD}}</head>
      <body>
        {{IN_BODY}}
        {children}
        {{GATED_SCRIPT}}
        <p><Link href="/">Home</Link> <Link href="/video/">Video</Link> <Link href="/about/">About</Link></p>
      </body>
    </html>
  );
}
