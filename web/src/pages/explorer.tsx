import { render } from "preact";
import { createClient } from "../api/client";
import { startLanguage } from "../language/translate";
import { Shell } from "../panels/shell";
import { readLink } from "../state/link";
import { askWhatIsServed } from "../state/served";
import { createSession } from "../state/session";
import { startTheme } from "../state/theme";
import "../styles/tokens.css";
import "../styles/base.css";

startTheme();
startLanguage(readLink(location.search).language);
void askWhatIsServed();
const page = document.getElementById("page");
if (page) render(<Shell session={createSession(createClient(), window)} />, page);
