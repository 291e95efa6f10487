import { listenToComparison, showComparison } from "./compare.js";
import { listenToPromises, showPromises } from "./promises.js";
import { listenToSearch, showSearch } from "./search.js";
import { listenToTyping } from "./suggest.js";
import { switchLanguage, writeTexts } from "./texts.js";

const views = { search: showSearch, compare: showComparison, promises: showPromises };

/** Shows the view that the address names: #/search?query=… #/compare?indicator=… or #/promises?indicator=… */
function show() {
  const [path, query] = location.hash.slice(2).split("?");
  const view = path in views ? path : "search";
  for (const name of Object.keys(views)) document.getElementById(name).hidden = name !== view;
  for (const link of document.querySelectorAll("nav a[data-view]")) {
    if (link.dataset.view === view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  views[view](new URLSearchParams(query ?? ""));
}

writeTexts();
listenToSearch();
listenToTyping();
listenToComparison();
listenToPromises();
document.getElementById("language").addEventListener("click", () => {
  switchLanguage();
  show();
});
addEventListener("hashchange", show);
show();
