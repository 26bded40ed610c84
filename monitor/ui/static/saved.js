/* What came of a click is told at the top of the page, while the button may stand far below; what is
   asked first stands below the button, maybe out of the window. Bring it in sight, have it read
   aloud, once, and let the keyboard go on from there. What was saved comes before what was not. */
"use strict";

{
  // A screen reader follows only what changes in an element that it knew already.
  const aloud = document.createElement("div");
  aloud.className = "onzichtbaar";
  aloud.setAttribute("role", "status");
  document.addEventListener("DOMContentLoaded", () => document.body.append(aloud));

  let told = "";
  new MutationObserver(() => {
    const message = document.querySelector(".gelukt") ?? document.querySelector(".afloop");
    const text = message?.textContent ?? "";
    if (text === told) return;
    told = text;
    aloud.textContent = text;
    if (!message) return;
    message.scrollIntoView({ block: "center" });
    message.tabIndex = -1;
    message.focus({ preventScroll: true });
  }).observe(document.documentElement, { childList: true, subtree: true });
}
