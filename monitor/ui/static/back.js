/* *Back* undoes one act of the visitor. Streamlit tells the browser step by step what a click led
   to: another page, and each change of what stands behind the ?. Between two acts all of that is
   one step; as steps of their own, *Back* led to a page where what was chosen is gone. What it tells
   before any act, as after an unknown address, is no step either: *Back* would lead to the same
   address, and from there straight on again. */
"use strict";

{
  const push = history.pushState.bind(history);
  let told = true; // the step of the latest act; arriving at a page, also by *Back*, is one itself

  history.pushState = (...step) => {
    if (told) history.replaceState(...step);
    else push(...step);
    told = true;
  };
  for (const act of ["pointerdown", "keydown", "click"]) {
    // Our own scripts click too, as to close the menu.
    addEventListener(act, ({ isTrusted }) => { if (isTrusted) told = false; },
      { capture: true, passive: true });
  }
  addEventListener("popstate", () => { told = true; }, { capture: true });
}
