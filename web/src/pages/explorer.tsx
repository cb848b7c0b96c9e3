import { render } from "preact";
import { createClient } from "../api/client";
import { startLanguage } from "../language/translate";
import { Boundary } from "../panels/broken";
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
if (page)
  render(
    <Boundary>
      <Shell session={createSession(createClient(), window)} />
    </Boundary>,
    page,
  );
