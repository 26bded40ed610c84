/* What came of a click is told at the top of the page, while the button may stand far below: bring
   it in sight, once. What was saved comes before what was not. */
"use strict";

{
  let told = "";
  new MutationObserver(() => {
    const message = document.querySelector(".gelukt") ?? document.querySelector(".afloop");
    const text = message?.textContent ?? "";
    if (text === told) return;
    told = text;
    message?.scrollIntoView({ block: "center" });
  }).observe(document.documentElement, { childList: true, subtree: true });
}
