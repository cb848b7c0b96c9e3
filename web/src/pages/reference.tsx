import { render } from "preact";
import { createClient } from "../api/client";
import { startTitle } from "../frame/page-title";
import { startLanguage } from "../language/translate";
import { createPage } from "../reference/page";
import { Reference } from "../reference/reference";
import { createAccess } from "../state/access";
import { askWhatIsServed } from "../state/served";
import { startTheme } from "../state/theme";
import "../styles/tokens.css";
import "../styles/base.css";

startTheme();
startLanguage(new URLSearchParams(location.search).get("lang"));
startTitle("reference");
void askWhatIsServed();
const page = document.getElementById("page");
if (page) render(<Reference page={createPage(createClient(createAccess().fetch))} />, page);
