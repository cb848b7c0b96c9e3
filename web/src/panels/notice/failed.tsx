import type { Failure } from "../../api/failure";
import { t } from "../../language/translate";
import { failureText } from "./failure-text";

interface Props {
  readonly class: string;
  readonly failure: Failure;
  onRetry(): void;
}

export function Failed({ class: name, failure, onRetry }: Props) {
  return (
    <p role="alert" class={name}>
      {failureText(failure)}{" "}
      {failure.kind !== "too many" && (
        <button type="button" onClick={onRetry}>
          {t("retry")}
        </button>
      )}
    </p>
  );
}
