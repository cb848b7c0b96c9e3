/** Files of the server that a plain link cannot get, since it sends no token: `saveFile(await askFile(fetch, address))`. */
import { refusalOf } from "./client";
import { isAborted, RequestFailed } from "./failure";

export interface ServedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Throws RequestFailed where there is no file, or it breaks off. */
export async function askFile(fetcher: typeof fetch, address: string): Promise<ServedFile> {
  try {
    const response = await fetcher(address);
    if (!response.ok) throw await refusalOf(response);
    return { name: nameOf(response), content: await response.blob() };
  } catch (error) {
    if (error instanceof RequestFailed || isAborted(error)) throw error;
    throw new RequestFailed({ kind: "unreachable" });
  }
}

/** Hands it to the reader, as a click on a link to it does. */
export function saveFile({ name, content }: ServedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function nameOf({ headers }: Response): string {
  return /filename="([^"]+)"/.exec(headers.get("content-disposition") ?? "")?.[1] ?? "gongjian";
}
