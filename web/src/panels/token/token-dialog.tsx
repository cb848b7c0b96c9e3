/** Asks for a token where the server wants one, and says what was wrong with the last. */
import { useSignal } from "@preact/signals";
import type { TargetedSubmitEvent } from "preact";
import { t } from "../../language/translate";
import { type Access, isToken, tokenIn } from "../../state/access";
import { Dialog } from "../dialog";
import "./token.css";

interface Props {
  readonly access: Access;
  /** After another token, or none, all is asked again. */
  onChange(): void;
}

export function TokenDialog({ access, onChange }: Props) {
  const challenge = access.challenge.value;
  const isMistyped = useSignal(false);
  if (!challenge) return null;
  const enter = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const token = tokenIn(String(new FormData(event.currentTarget).get("token")));
    isMistyped.value = !isToken(token);
    if (isMistyped.value) return;
    access.enter(token);
    onChange();
  };
  return (
    <Dialog title={t("tokenTitle")} onClose={access.dismiss}>
      <p>{t("tokenAbout")}</p>
      <div role="alert">
        {challenge.hadToken && <p class="token-wrong">{t("tokenWrong")}</p>}
        {isMistyped.value && <p class="token-wrong">{t("tokenForm")}</p>}
      </div>
      <p class="token-server">{t("tokenServer", { message: challenge.message })}</p>
      <form class="token-form" onSubmit={enter}>
        <label>
          {t("tokenField")}
          <input name="token" type="password" autocomplete="off" spellcheck={false} required autofocus />
        </label>
        <button type="submit" class="primary">
          {t("tokenUse")}
        </button>
      </form>
    </Dialog>
  );
}
