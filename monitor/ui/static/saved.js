/* What was saved is told at the top of the page, while the button that saved it may stand far
   below: bring it in sight, once. */
"use strict";

{
  let told = "";
  new MutationObserver(() => {
    const message = document.querySelector(".gelukt");
    const text = message?.textContent ?? "";
    if (text === told) return;
    told = text;
    message?.scrollIntoView({ block: "center" });
  }).observe(document.documentElement, { childList: true, subtree: true });
}
