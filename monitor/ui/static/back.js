/* *Back* undoes one act of the visitor. Streamlit tells the browser step by step what a click led
   to: another page, and each change of what stands behind the ?. Between two acts all of that is
   one step; as steps of their own, *Back* led to a page where what was chosen is gone. */
"use strict";

{
  const push = history.pushState.bind(history);
  let pushed = false; // since the latest act

  history.pushState = (...step) => {
    if (pushed) history.replaceState(...step);
    else push(...step);
    pushed = true;
  };
  for (const act of ["pointerdown", "keydown", "click", "popstate"]) {
    addEventListener(act, () => { pushed = false; }, { capture: true, passive: true });
  }
}
