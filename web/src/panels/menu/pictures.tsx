import { useSignal } from "@preact/signals";
import { downloadPicture, type PictureFormat } from "../../canvas/picture/download";
import { t } from "../../language/translate";
import { useSession } from "../session-context";

const FORMATS: readonly PictureFormat[] = ["png", "svg"];

export function Pictures() {
  const session = useSession();
  const failed = useSignal(false);
  const take = async (format: PictureFormat) => {
    failed.value = !(await downloadPicture(session, format));
  };
  return (
    <fieldset class="menu-pictures">
      <legend>{t("picture")}</legend>
      {FORMATS.map((format) => (
        <button key={format} type="button" onClick={() => void take(format)}>
          {format.toUpperCase()}
        </button>
      ))}
      {failed.value && <p role="alert">{t("pictureFailed")}</p>}
    </fieldset>
  );
}
