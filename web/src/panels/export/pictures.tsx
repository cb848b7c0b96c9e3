import { useSignal } from "@preact/signals";
import { downloadPicture, type PictureFormat } from "../../canvas/picture/download";
import { type TextKey, t } from "../../language/translate";
import { useSession } from "../session-context";

const FORMATS: readonly { readonly format: PictureFormat; readonly use: TextKey }[] = [
  { format: "png", use: "pngUse" },
  { format: "svg", use: "svgUse" },
];

/** Pictures of what is drawn, made in the browser: what filters hide is not in them. */
export function Pictures() {
  const session = useSession();
  const failed = useSignal(false);
  const take = async (format: PictureFormat) => {
    failed.value = !(await downloadPicture(session, format));
  };
  return (
    <section>
      <h3>{t("exportPictures")}</h3>
      <ul class="export-files">
        {FORMATS.map(({ format, use }) => (
          <li key={format}>
            <button type="button" class="export-file" onClick={() => void take(format)}>
              <strong>{format.toUpperCase()}</strong>
              <span class="export-use">{t(use)}</span>
            </button>
          </li>
        ))}
      </ul>
      {failed.value && <p role="alert">{t("pictureFailed")}</p>}
    </section>
  );
}
