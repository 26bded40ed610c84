/* A file that the browser keeps back (too large, or the connection fell away) is named below the
   uploader, with what to do. Streamlit only marks it inside the uploader, and the page empties
   that as soon as the other files are in. The message goes when files are chosen again. */
"use strict";

const UPLOADER = "[data-testid=stFileUploader]";
const KEPT_BACK = "[data-testid=stFileChip][aria-invalid=true]";
const PLACE = ".niet-ingelezen"; // drawn empty by monitor/ui/intake/drafts.py

const named = new WeakSet();
let messages = [];
let page = location.pathname;

function notice(chip) {
  if (named.has(chip)) return;
  named.add(chip);
  const name = chip.querySelector("[data-testid=stFileChipName]").title;
  const reason = chip.querySelector("[role=alert]").lastChild.data;
  messages.push(`${name} is niet ingelezen. ${dutch(reason) ?? reason}`);
}

function show() {
  const place = document.querySelector(PLACE);
  if (!place || place.childElementCount === messages.length) return;
  place.replaceChildren(...messages.map((text) => {
    const message = document.createElement("p");
    message.className = "melding";
    message.textContent = text;
    return message;
  }));
}

function begin(event) {
  if (!event.target.closest?.(UPLOADER)) return;
  messages = [];
  show();
}

document.addEventListener("change", begin, true);
document.addEventListener("drop", begin, true);
new MutationObserver(() => {
  if (location.pathname !== page) {
    page = location.pathname;
    messages = [];
  }
  document.querySelectorAll(KEPT_BACK).forEach(notice);
  show();
}).observe(document.documentElement, {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["aria-invalid"],
});
