import { label, t } from "../../language/translate";
import { useSession } from "../session-context";
import "./table.css";

/** The nodes of the picture as a table, for readers, screen readers and browsers without WebGL. */
export function Table() {
  const session = useSession();
  const nodes = session.network.value.value?.nodes ?? [];
  const ontology = session.ontology.value.value;
  if (session.view.value.panel !== "table") return null;
  return (
    <table class="table">
      <caption>{t("table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("name")}</th>
          <th scope="col">{t("nodeType")}</th>
          <th scope="col">{t("degree")}</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map(({ id, name, type, degree }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{label(ontology?.nodeType(type)?.label ?? { zh: type, en: type })}</td>
            <td>{degree}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
