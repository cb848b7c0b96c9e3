/** Straight dashed edges, for what is derived: sigma's own rectangles, with gaps of a fixed length on the screen. */
import { EdgeRectangleProgram } from "sigma/rendering";
import type { EdgeAttributes, NodeAttributes } from "../network/graph";

const VERTEX_MAIN = "void main() {";
const FRAGMENT_MAIN = "void main(void) {";
const ALONG = "varying float v_along;\n";

/** Measured from the middle, so that both ends look alike; what is clicked has no gaps. */
const MEASURE = `
  v_along = (a_positionCoef - 0.5) * length(a_positionEnd - a_positionStart) / (u_correctionRatio * u_zoomRatio);`;
const GAPS = `
  #ifndef PICKING_MODE
  if (fract(v_along / 9.0 + 0.3) > 0.6) discard;
  #endif`;

export class DashedEdgeProgram extends EdgeRectangleProgram<NodeAttributes, EdgeAttributes> {
  override getDefinition() {
    const definition = super.getDefinition();
    return {
      ...definition,
      VERTEX_SHADER_SOURCE: inserted(definition.VERTEX_SHADER_SOURCE, VERTEX_MAIN, MEASURE),
      FRAGMENT_SHADER_SOURCE: inserted(definition.FRAGMENT_SHADER_SOURCE, FRAGMENT_MAIN, GAPS),
    };
  }
}

function inserted(shader: string, main: string, code: string): string {
  const at = shader.indexOf(main);
  if (at < 0) throw new Error(`sigma's shader has no ${main}`);
  // After the precision, which must come before any float.
  return `${shader.slice(0, at)}${ALONG}${main}${code}${shader.slice(at + main.length)}`;
}
