import { render } from "preact";
import { askChanges } from "../api/changes";
import { createClient } from "../api/client";
import { startLanguage } from "../language/translate";
import { Boundary } from "../panels/broken";
import { Shell } from "../panels/shell";
import { createAccess } from "../state/access";
import { readLink } from "../state/link";
import { createNews } from "../state/news";
import { askWhatIsServed } from "../state/served";
import { createSession } from "../state/session";
import { startTheme } from "../state/theme";
import "../styles/tokens.css";
import "../styles/base.css";

startTheme();
startLanguage(readLink(location.search).language);
void askWhatIsServed();
const access = createAccess();
const session = createSession(createClient(access.fetch), window, access);
const news = createNews((after, signal) => askChanges(access.fetch, after, signal), document);
const page = document.getElementById("page");
if (page)
  render(
    <Boundary>
      <Shell session={session} news={news} />
    </Boundary>,
    page,
  );
