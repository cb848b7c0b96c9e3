import { render } from "preact";
import { startLanguage, t } from "../language/translate";
import { startTheme } from "../state/theme";
import "../styles/tokens.css";
import "../styles/base.css";

startTheme();
startLanguage(new URLSearchParams(location.search).get("lang"));
const page = document.getElementById("page");
if (page) render(<p>{t("reference")}</p>, page);
