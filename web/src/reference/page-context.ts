import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Page } from "./page";

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("A component of the reference stands outside its page");
  return page;
}
