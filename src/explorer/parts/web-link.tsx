/** An address that a source claims, as a link only where it leads to the web; anything else is shown as a text. */
export function WebLink({ url }: { readonly url: string }) {
  if (!/^https?:\/\//i.test(url)) return <code>{url}</code>;
  return (
    <a class="web" href={url} rel="external noreferrer">
      {readable(url)}
    </a>
  );
}

/** The address as a person reads it: the letters of other scripts in place of their codes. */
function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
