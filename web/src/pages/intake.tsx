import { render } from "preact";
import { startTitle } from "../frame/page-title";
import { Intake } from "../intake/intake";
import { IntakePage } from "../intake/page";
import { startLanguage } from "../language/translate";
import { Boundary } from "../panels/broken";
import { createAccess } from "../state/access";
import { askWhatIsServed } from "../state/served";
import { startTheme } from "../state/theme";
import "../styles/tokens.css";
import "../styles/base.css";

startTheme();
startLanguage(new URLSearchParams(location.search).get("lang"));
startTitle("intake");
void askWhatIsServed();
const access = createAccess();
const page = document.getElementById("page");
if (page)
  render(
    <Boundary>
      <IntakePage intake={new Intake(access.fetch)} access={access} />
    </Boundary>,
    page,
  );
