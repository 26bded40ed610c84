/* Tells Streamlit's page where its server is. Without it, a page opened by its own URL first
   asks below that URL (/trends/_stcore/…), which costs a round trip and logs two errors. */
"use strict";

window.__streamlit = { BACKEND_BASE_URL: new URL("..", document.currentScript.src).href };
