/** Where a file is dropped or chosen, by mouse or by keyboard. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { tell } from "../language/intake";
import { ACCEPTED, readDropped } from "./dropping";
import { useDesk } from "./intake-context";
import { Icon } from "./marks";

/** A button that opens the browser's choice of files. */
export function ChooseFile({ class: name, text }: { readonly class: string; readonly text: string }) {
  const take = useTaking();
  return (
    <label class={name}>
      {text}
      <input
        type="file"
        class="visually-hidden"
        accept={ACCEPTED}
        multiple
        onChange={(event) => {
          void take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}

function useTaking(): (files: Iterable<File> | null | undefined) => Promise<void> {
  const { intake } = useDesk();
  return async (files) => {
    if (files) intake.drop(await readDropped(files));
  };
}

export function DropZone() {
  return (
    <div class="drop-zone">
      <Icon name="upload" size={32} />
      <h1>{tell("dropTitle")}</h1>
      <p>{tell("dropHint")}</p>
      <ChooseFile class="button is-primary" text={tell("choose")} />
      <p class="promise">
        <Icon name="info" size={14} />
        <span>{tell("promise")}</span>
      </p>
    </div>
  );
}

/** The whole page takes files; where one is dragged over it, it says so. */
export function useDropping(): boolean {
  const isOver = useSignal(false);
  const take = useTaking();
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      isOver.value = true;
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) isOver.value = false;
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      isOver.value = false;
      void take(event.dataTransfer?.files);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, []);
  return isOver.value;
}
