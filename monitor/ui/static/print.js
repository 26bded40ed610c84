/* Charts on paper. A chart is drawn for the width of the screen and nothing is drawn again while
   the browser prints; with a view box its drawing scales to the width of the paper (print.css). */
"use strict";

const DRAWINGS = ".js-plotly-plot svg.main-svg";

window.addEventListener("beforeprint", () => {
  for (const drawing of document.querySelectorAll(DRAWINGS)) {
    const size = [drawing.getAttribute("width"), drawing.getAttribute("height")];
    drawing.setAttribute("viewBox", `0 0 ${size.join(" ")}`);
  }
});

// On screen a chart follows the width of the window again, which a view box would distort.
window.addEventListener("afterprint", () => {
  for (const drawing of document.querySelectorAll(DRAWINGS)) drawing.removeAttribute("viewBox");
});
