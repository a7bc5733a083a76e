/** The forms in which a page can be cited, by the name that an address gives in `format`, with the media type of each. */
export const citationForms = {
  bibtex: 'application/x-bibtex',
  'csl.json': 'application/vnd.citationstyles.csl+json',
  text: 'text/x-bibliography',
} as const;
export type CitationForm = keyof typeof citationForms;
