/** A module as a text: a script bundled for the browser, another file as it is. The build makes it (scripts/text-assets.ts). */
declare module "*?text" {
  const text: string;
  export default text;
}
