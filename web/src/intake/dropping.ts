/** Files that are dropped or chosen: a file of sheets, and with it a mapping that was kept. */
import type { DroppedFile } from "./said";

export interface Dropped {
  readonly file: DroppedFile | null;
  readonly mapping: string;
}

export const ACCEPTED = ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.yaml,.yml";

const MAPPINGS = /\.ya?ml$/i;

export async function readDropped(files: Iterable<File>): Promise<Dropped> {
  const listed = [...files];
  const mapping = listed.find(({ name }) => MAPPINGS.test(name));
  const file = listed.find(({ name }) => !MAPPINGS.test(name));
  return {
    file: file ? { name: file.name, content: await base64(file), encoding: "" } : null,
    mapping: mapping ? await mapping.text() : "",
  };
}

function base64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ""));
    reader.onerror = () => reject(reader.error ?? new Error("the file cannot be read"));
    reader.readAsDataURL(file);
  });
}
