// Loads the page again when the site has changed. Only "resetline serve" adds
// this to its pages.
"use strict";
const version = document.currentScript.dataset.version;
const events = new EventSource("/_live");
events.onmessage = (event) => {
  if (event.data !== version) location.reload();
};
addEventListener("pagehide", () => events.close());
