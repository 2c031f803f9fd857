/** What the service worker's own part (`kept.js`) offers to the routes. */
export interface Kept {
  /** How a request is answered; undefined: by the browser alone. */
  is: (url: URL, request: Request) => 'immutable' | 'index' | 'page' | undefined;
  /** The file in the newest complete copy, if there is one and it holds it. */
  find: (request: Request) => Promise<Response | undefined>;
  /** Leads to the page with its slash where that is kept, else to the one that says what is not at hand. */
  insteadOf: (request: Request) => Promise<Response>;
}
