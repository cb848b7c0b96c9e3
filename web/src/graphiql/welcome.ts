/** What stands in the editor where nothing else does. */
import { say } from "../language/pages";

export function welcome(): string {
  return `# ${say("welcome")}\n`;
}
