/** A file that cannot be read: why, or in which encoding it is, where only the reader can tell. */
import { tell } from "../language/intake";
import { ChooseFile } from "./drop-zone";
import type { Refused } from "./intake";
import { useDesk } from "./intake-context";
import { Mistakes } from "./mistakes";

export function RefusedFile({ refused }: { readonly refused: Refused }) {
  const isEncoding = refused.encodings.length > 0;
  return (
    <div class="refused" role="alert">
      <h1>{tell(isEncoding ? "headEncoding" : "headRefused")}</h1>
      {isEncoding ? <Encodings refused={refused} /> : <Mistakes mistakes={refused.mistakes} />}
      <ChooseFile class="button" text={tell("anotherFile")} />
    </div>
  );
}

function Encodings({ refused }: { readonly refused: Refused }) {
  const { intake } = useDesk();
  return (
    <>
      <p id="encoding-hint">{tell("encodingHint")}</p>
      <div role="radiogroup" aria-labelledby="encoding-hint">
        {refused.encodings.map(({ encoding, sample }) => (
          <label key={encoding} class="option">
            <input type="radio" name="encoding" onChange={() => intake.useEncoding(encoding)} />
            <span>
              {sample}
              <small>{encoding.toUpperCase()}</small>
            </span>
          </label>
        ))}
      </div>
    </>
  );
}
