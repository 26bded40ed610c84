/* Dutch for the texts that Streamlit's own widgets draw in English.
   Streamlit has no translations, so this script replaces its fixed texts as they appear.
   Only whole texts that stand in this list are touched, and never inside content of our own
   (OURS): what a user uploaded is shown as it was written. */
"use strict";

const TEXTS = {
  // file uploader
  "Upload": "Bestand kiezen",
  "file upload": "Bestand kiezen",
  "Add files": "Bestanden toevoegen",
  "Drag and drop a file here": "Sleep een bestand hierheen",
  "Drag and drop files here": "Sleep bestanden hierheen",
  "Only one file is allowed.": "Kies één bestand tegelijk.",
  "Upload failed": "Het bestand kwam niet over. Probeer het opnieuw.",
  "Click to retry upload": "Klik om het opnieuw te proberen",
  "Unexpected error. Please try again.": "Het bestand kwam niet over. Probeer het opnieuw.",
  "Network Error": "Geen verbinding. Probeer het opnieuw.",
  "File size is too small.": "Dit bestand is te klein.",
  "Error uploading file": "Het bestand kwam niet over",
  // choices
  "Choose an option": "Maak een keuze",
  "Choose options": "Maak een keuze",
  "No options to select": "Er valt niets te kiezen",
  "No results": "Niets gevonden",
  "Clear all": "Alles wissen",
  "Clear value": "Keuze wissen",
  "Clear entry": "Tekst wissen",
  "Select all": "Alles kiezen",
  "Selected values": "Gekozen",
  "Selectbox options": "Keuzes",
  "Multiselect options": "Keuzes",
  "Suggestions": "Suggesties",
  "Show suggestions": "Suggesties tonen",
  "Dismiss": "Sluiten",
  "Increment": "Eén hoger",
  "Decrement": "Eén lager",
  "Number is above the allowed range.": "Dit getal is te hoog.",
  "Number is below the allowed range.": "Dit getal is te laag.",
  "Invalid input.": "Dit past hier niet.",
  "Press Enter to apply": "Enter om toe te passen",
  "Press Enter to submit form": "Enter om te versturen",
  "Press Ctrl+Enter to apply": "Ctrl+Enter om toe te passen",
  "Press Ctrl+Enter to submit form": "Ctrl+Enter om te versturen",
  "Press ⌘+Enter to apply": "⌘+Enter om toe te passen",
  "Press ⌘+Enter to submit form": "⌘+Enter om te versturen",
  "Choose date": "Kies een datum",
  "Clear date": "Datum wissen",
  "Use arrow keys to navigate dates. Enter to select. Escape to close.":
    "Kies met de pijltoetsen. Enter kiest, Escape sluit.",
  "Next month": "Volgende maand",
  "Previous month": "Vorige maand",
  "Next page": "Volgende bladzijde",
  "Previous page": "Vorige bladzijde",
  "Pagination": "Bladzijden",
  // tables and charts
  "Scrollable table": "Tabel, schuif opzij voor meer",
  "Fullscreen": "Volledig scherm",
  "Close fullscreen": "Volledig scherm sluiten",
  "Download as CSV": "Opslaan als CSV",
  "Download as PNG": "Opslaan als PNG",
  "Search": "Zoeken",
  "Type to search": "Typ om te zoeken",
  "Next Result": "Volgende vondst",
  "Previous Result": "Vorige vondst",
  "Close Search": "Zoeken sluiten",
  "Show/hide columns": "Kolommen tonen of verbergen",
  "Clear selection": "Selectie wissen",
  "Dataframe column menu": "Kolommenu",
  "Sort ascending": "Oplopend sorteren",
  "Sort descending": "Aflopend sorteren",
  "Autosize": "Breedte aanpassen",
  "Format": "Notatie",
  "Pin column": "Kolom vastzetten",
  "Unpin column": "Kolom losmaken",
  "Hide column": "Kolom verbergen",
  "Statistics": "Kengetallen",
  "Copy column name": "Kolomnaam kopiëren",
  "Add row": "Rij toevoegen",
  "Delete row(s)": "Rijen verwijderen",
  "No options": "Er valt niets te kiezen",
  "Select...": "Kies…",
  "No data": "Geen gegevens",
  "Show data": "Tabel tonen",
  "Show chart": "Grafiek tonen",
  "Download plot as a PNG": "Grafiek opslaan als PNG",
  "Download plot": "Grafiek opslaan",
  "Zoom": "Inzoomen op een vlak",
  "Pan": "Verschuiven",
  "Zoom in": "Inzoomen",
  "Zoom out": "Uitzoomen",
  "Autoscale": "Passend maken",
  "Reset axes": "Assen herstellen",
  "Box Select": "Selecteren met een vlak",
  "Lasso Select": "Selecteren met een lus",
  // the page around it
  "App pages": "Hoofdmenu",
  "Main menu": "Weergave en afdrukken",
  "Navigate to home page": "Naar het overzicht",
  "Skip to main content": "Naar de inhoud",
  "Sidebar": "Zijbalk",
  "Expand sidebar": "Menu openen",
  "Collapse sidebar": "Menu sluiten",
  "Scroll tabs left": "Tabbladen naar links",
  "Scroll tabs right": "Tabbladen naar rechts",
  "View less": "Minder tonen",
  "Notifications": "Meldingen",
  "Link to heading": "Link naar deze kop",
  "Help": "Uitleg",
  "Close": "Sluiten",
  "Cancel": "Annuleren",
  "Copy to clipboard": "Kopiëren",
  "Copy": "Kopiëren",
  "Made with Streamlit v": "Gemaakt met Streamlit v",
  "Copy version to clipboard": "Versie kopiëren",
  "Copied": "Gekopieerd",
  "Toolbar action": "Actie",
  "Theme": "Thema",
  "Light": "Licht",
  "Dark": "Donker",
  "System": "Zoals uw computer",
  "Print": "Afdrukken",
  "Record screen": "Scherm opnemen",
  "Stop recording": "Opname stoppen",
  "About": "Over",
  "Stop": "Stoppen",
  "Running...": "Bezig…",
  "Connecting": "Verbinden",
  "Connecting to Streamlit server": "Verbinden met de server",
  "Unable to connect to Streamlit server": "Geen verbinding met de server",
  "Please wait...": "Een ogenblik…",
  "Connection error": "Geen verbinding",
  "Connection timed out.": "De server antwoordt niet. Laad de pagina opnieuw.",
  "Streamlit server is not responding. Are you connected to the internet?":
    "De server antwoordt niet. Controleer uw verbinding en laad de pagina opnieuw.",
  "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:":
    "De server antwoordt niet. Draait het dashboard nog? Start het zo opnieuw:",
  "streamlit run yourscript.py": "make run",
  "Reconnected to server.": "De verbinding is hersteld.",
  "Page not found": "Deze pagina bestaat niet",
  "Download failed": "Opslaan lukte niet. Probeer het opnieuw.",
  "Your app is having trouble loading the component.":
    "Een onderdeel van de pagina laadt niet. Laad de pagina opnieuw.",
};

const PATTERNS = [
  [/^1 option available\.$/, "1 keuze"],
  [/^(\d+) options available\.$/, "$1 keuzes"],
  [/^Choose date, (.+)$/, "Kies een datum, $1"],
  [/^Selected Date: (.+)$/, "Gekozen datum: $1"],
  [/^year, (.+)$/, "jaar, $1"],
  [/^month, (.+)$/, "maand, $1"],
  [/^day, (.+)$/, "dag, $1"],
  [/^([\d.,]+) ?([KMG]?B) per file$/, "een werkboek tot 10 MB, een zip tot $1 $2"],
  [/^File must be ([\d.,]+?)(?:\.0)? ?([KMG]?B) or smaller\.$/,
    "Dit bestand is groter dan $1 $2. Haal plaatjes en tabs weg die niet bij de monitor horen, " +
    "sla het bestand op en probeer het opnieuw. Is het een zip, verdeel die dan in kleinere."],
  [/^(.+) files are not allowed\.$/,
    "Dit soort bestand kan hier niet. Kies een Excel-werkmap (.xlsx)."],
  [/^Remove (.+)$/, "Verwijder $1"],
  [/^Help for (.+)$/, "Uitleg bij $1"],
  [/^View (\d+) more$/, "Nog $1 tonen"],
  [/^(\d+) more$/, "Nog $1"],
  [/^Page (\d+)$/, "Bladzijde $1"],
  [/^Select (\d+) matches$/, "Kies deze $1"],
  [/^You can only select up to (\d+) options?\. Remove an option first\.$/,
    "U kunt hoogstens $1 kiezen. Haal er eerst één weg."],
  [/^Number is above the allowed range\. Please enter a value less than or equal to (.+)\.$/,
    "Dit getal is te hoog. Vul hoogstens $1 in."],
  [/^Number is below the allowed range\. Please enter a value greater than or equal to (.+)\.$/,
    "Dit getal is te laag. Vul minstens $1 in."],
  [/^Number is outside the allowed range\. Please enter a value between (.+) and (.+)\.$/,
    "Vul een getal in van $1 tot en met $2."],
  [/^(The page that you have requested|You have requested page) .*Running the app's main page\.$/,
    "De pagina die u zocht is er niet. U ziet nu het overzicht."],
];

// Where the project's own words and uploaded text stand; a choice that was made is a "tag".
const CHOSEN = "[data-tag], [data-tag] > span";
const OURS = [
  "[data-tag] > span", "[role=option][data-key]:not([data-key^=__])",
  "[data-testid=stFileUploaderFileName]",
  "[data-testid=stText]", "[data-testid=stTable]", "[data-testid=stHeading]",
  "[data-testid=stAlert]", "[data-testid=stMetric]", "[data-testid=stCode]",
  "[data-testid=stHtml]", ".stMarkdown", "canvas",
].join(",");
const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt", "data-title"];

function dutch(text) {
  const whole = text.trim();
  if (whole.startsWith("Error:")) {
    const reason = whole.slice("Error:".length).trim();
    return reason ? `Fout: ${dutch(reason) ?? reason}` : "Fout:";
  }
  if (Object.hasOwn(TEXTS, whole)) return TEXTS[whole];
  for (const [pattern, replacement] of PATTERNS) {
    if (pattern.test(whole)) return whole.replace(pattern, replacement);
  }
  return null;
}

function translateText(node) {
  const text = dutch(node.data);
  if (text !== null && !node.parentElement?.closest(OURS)) node.data = text;
}

function translateAttributes(element) {
  if (element.matches(CHOSEN)) return;
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    const text = value && dutch(value);
    if (text) element.setAttribute(name, text);
  }
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) return translateText(node);
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches("script, style")) return;
  translateAttributes(node);
  node.childNodes.forEach(translate);
}

new MutationObserver((changes) => {
  for (const change of changes) {
    if (change.type === "childList") change.addedNodes.forEach(translate);
    else if (change.type === "attributes") translateAttributes(change.target);
    else translateText(change.target);
  }
}).observe(document.documentElement, {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ATTRIBUTES,
});
