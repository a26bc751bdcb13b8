export default function Video() {
  return <main><h1>Video page</h1>{{IFRAME}}</main>;
}
