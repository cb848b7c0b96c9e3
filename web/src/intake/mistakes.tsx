/** What cannot be read, with where it stands. */
import type { FileMistake } from "../api/intake";
import { type IntakeTextKey, tell } from "../language/intake";
import { label } from "../language/translate";
import { useDesk } from "./intake-context";
import { withSheet } from "./places";

const HEADS: readonly IntakeTextKey[] = ["where", "problem"];

export function Mistakes({ mistakes }: { readonly mistakes: readonly FileMistake[] }) {
  const answer = useDesk().intake.answer.value;
  return (
    <table class="change-list is-mistakes">
      <thead>
        <tr>
          {HEADS.map((name) => (
            <th key={name} scope="col">
              <span class="visually-hidden">{tell(name)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {mistakes.map((mistake) => (
          <tr key={JSON.stringify(mistake)}>
            <td>{withSheet(answer, mistake.row ? mistake.sheet : "", placeOf(mistake))}</td>
            <td>{label(mistake.message)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function placeOf({ file, sheet, row, column }: FileMistake): string {
  if (row === 0) return sheet || file;
  return column ? tell("place", { row, column }) : tell("atRow", { row });
}
