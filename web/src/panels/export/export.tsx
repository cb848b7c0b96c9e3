import { t } from "../../language/translate";
import { exportAddress } from "../../state/export-address";
import { useSession } from "../session-context";
import "./export.css";

/** The file of what is seen, as the server writes it. */
export function Export() {
  const session = useSession();
  const ontology = session.ontology.value.value;
  if (!ontology || session.view.value.around.length === 0) return null;
  return (
    <a class="export" href={exportAddress("gexf", session.view.value, ontology)} download>
      {t("download", { dialect: "GEXF" })}
    </a>
  );
}
