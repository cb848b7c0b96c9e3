/** Pictures of the whole network, made in the browser and handed over as files. */
import { saveFile } from "../../api/files";
import type { Session } from "../../state/session";
import { openStage } from "../stage";
import { captionOf, countSources, pictureName } from "./citation";
import { PAPER } from "./paper";
import { createPaperLook } from "./paper-look";
import { createScene, PAPER_SIZE } from "./scene";
import { renderSvg, type Svg } from "./svg";

export type PictureFormat = "png" | "svg";

const SHARP = 2;

/** False where the browser could not make it, as when it is too large. */
export async function downloadPicture(session: Session, format: PictureFormat): Promise<boolean> {
  const svg = await pictureOf(session);
  const blob = svg && (format === "svg" ? svgBlob(svg) : await pngBlob(svg));
  if (!blob) return false;
  saveFile({ name: pictureName(session.view.peek(), format), content: blob });
  return true;
}

async function pictureOf(session: Session): Promise<Svg | null> {
  const [stage, ontology] = [openStage.peek(), session.ontology.peek().value];
  if (!stage || !ontology) return null;
  const view = session.view.peek();
  const sources = await countSources(view, ontology, session.access.fetch);
  const graph = stage.graph.peek();
  const shown = { graph, targets: stage.targets.peek(), focus: stage.focus.peek(), ontology };
  const caption = captionOf(view, graph, sources, location.origin + location.pathname);
  return renderSvg(createScene(shown, PAPER, PAPER_SIZE, createPaperLook), PAPER, caption);
}

export function svgBlob({ text }: Svg): Blob {
  return new Blob([text], { type: "image/svg+xml" });
}

/** Drawn from the SVG, so that both are the same picture. */
async function pngBlob(svg: Svg): Promise<Blob | null> {
  const address = URL.createObjectURL(svgBlob(svg));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = svg.width * SHARP;
    canvas.height = svg.height * SHARP;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
