/* On a narrow screen the menu stands in the sidebar, and the button that opens or closes it goes
   away with the click: whoever uses the keyboard is brought to what came in its stead. */
"use strict";

{
  const OPENS = "[data-testid=stExpandSidebarButton]";
  const LINKS = "[data-testid=stSidebar] a";

  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (target.dataset.testid !== "stSidebar" || document.activeElement !== document.body) continue;
      const open = target.dataset.collapsed === "false";
      // The other button is drawn after this.
      requestAnimationFrame(() => document.querySelector(open ? LINKS : OPENS)?.focus());
    }
  }).observe(document.documentElement, { subtree: true, attributeFilter: ["data-collapsed"] });
}
