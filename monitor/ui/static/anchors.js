/* A link can lead to a part of a page that is drawn later, or is folded away. Such a part is opened
   and brought in sight, and kept there while charts above it are drawn; until the visitor goes on. */
"use strict";

{
  const KEEP = 3000; // milliseconds
  let sought = "";
  let until = Infinity;

  const seek = () => {
    sought = decodeURIComponent(location.hash.slice(1));
    until = Infinity;
    show();
  };
  const leave = () => {
    sought = "";
  };
  const show = () => {
    const part = sought && document.getElementById(sought);
    if (!part) return;
    if (until === Infinity) {
      until = performance.now() + KEEP;
      for (let fold = part.closest("details"); fold; fold = fold.parentElement.closest("details")) {
        fold.open = true;
      }
      part.querySelector("summary")?.focus({ preventScroll: true });
    }
    if (performance.now() > until) leave();
    else part.scrollIntoView({ block: "start" });
  };

  new MutationObserver(show).observe(document.documentElement, { childList: true, subtree: true });
  for (const act of ["wheel", "pointerdown", "touchstart", "keydown"]) {
    addEventListener(act, leave, { passive: true });
  }
  addEventListener("hashchange", seek);
  seek();
}
