/** Straight dashed and dotted edges, for what is derived: sigma's own rectangles, with gaps of a fixed length on the screen. */
import { EdgeRectangleProgram } from "sigma/rendering";
import type { EdgeAttributes, NodeAttributes } from "../network/graph";

const VERTEX_MAIN = "void main() {";
const FRAGMENT_MAIN = "void main(void) {";
const ALONG = "varying float v_along;\n";

/** Measured from the middle, so that both ends look alike; what is clicked has no gaps. */
const MEASURE = `
  v_along = (a_positionCoef - 0.5) * length(a_positionEnd - a_positionStart) / (u_correctionRatio * u_zoomRatio);`;

/** Pixels of a dash with the gap behind it, and how much of them the dash is. */
interface Dashes {
  readonly period: number;
  readonly share: number;
}

const DASHES: Dashes = { period: 11, share: 0.68 };
const DOTS: Dashes = { period: 7, share: 0.32 };

/** One stands in the very middle. */
function gaps({ period, share }: Dashes): string {
  return `
  #ifndef PICKING_MODE
  if (fract(v_along / ${period.toFixed(1)} + ${(share / 2).toFixed(3)}) > ${share.toFixed(3)}) discard;
  #endif`;
}

export class DashedEdgeProgram extends EdgeRectangleProgram<NodeAttributes, EdgeAttributes> {
  protected dashes(): Dashes {
    return DASHES;
  }

  override getDefinition() {
    const definition = super.getDefinition();
    const fragment = definition.FRAGMENT_SHADER_SOURCE;
    return {
      ...definition,
      VERTEX_SHADER_SOURCE: inserted(definition.VERTEX_SHADER_SOURCE, VERTEX_MAIN, MEASURE),
      FRAGMENT_SHADER_SOURCE: inserted(fragment, FRAGMENT_MAIN, gaps(this.dashes())),
    };
  }
}

/** For what is weak. */
export class DottedEdgeProgram extends DashedEdgeProgram {
  protected override dashes(): Dashes {
    return DOTS;
  }
}

function inserted(shader: string, main: string, code: string): string {
  const at = shader.indexOf(main);
  if (at < 0) throw new Error(`sigma's shader has no ${main}`);
  // After the precision, which must come before any float.
  return `${shader.slice(0, at)}${ALONG}${main}${code}${shader.slice(at + main.length)}`;
}
