/* On a narrow screen the menu stands in the sidebar, over the page. It makes room for the page that
   is chosen there, for *Back* and for Escape. What opens, closes or chooses goes away with that:
   whoever uses the keyboard is brought to what came in its stead. */
"use strict";

{
  const OPENS = "[data-testid=stExpandSidebarButton]";
  const SIDEBAR = "[data-testid=stSidebar]";
  const CLOSES = `${SIDEBAR}[data-collapsed=false] [data-testid=stSidebarCollapseButton] button`;
  const LINKS = `${SIDEBAR} a`;

  const close = () => document.querySelector(CLOSES)?.click();

  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (target.dataset.testid !== "stSidebar") continue;
      const open = target.dataset.collapsed === "false";
      const focused = document.activeElement;
      const lost = focused === document.body || (!open && target.contains(focused));
      // The other button is drawn after this.
      if (lost) requestAnimationFrame(() => document.querySelector(open ? LINKS : OPENS)?.focus());
    }
  }).observe(document.documentElement, { subtree: true, attributeFilter: ["data-collapsed"] });

  addEventListener("click", ({ target }) => {
    if (!target.closest(LINKS)) return;
    document.getElementById("stMain")?.focus();
    close();
  });
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close();
  });
  addEventListener("popstate", close);
}
