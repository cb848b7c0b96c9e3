/** What a bug of the page says: what happened and a way on, never a blank page or a click without an answer. */
import { Component, type ComponentChildren } from "preact";
import { t } from "../language/translate";
import "./broken.css";

interface Props {
  readonly children: ComponentChildren;
}

interface State {
  readonly message: string | null;
  /** Whether nothing can be drawn; else only a click or the like went wrong. */
  readonly isBlank: boolean;
}

export class Boundary extends Component<Props, State> {
  override state: State = { message: null, isBlank: false };

  override componentDidCatch(error: unknown): void {
    this.setState({ message: String(error), isBlank: true });
  }

  /** Handlers and effects are no part of drawing, and their errors end up at the window. */
  override componentDidMount(): void {
    addEventListener("error", this.#onError);
    addEventListener("unhandledrejection", this.#onRejection);
  }

  override componentWillUnmount(): void {
    removeEventListener("error", this.#onError);
    removeEventListener("unhandledrejection", this.#onRejection);
  }

  override render() {
    const { message, isBlank } = this.state;
    if (message !== null && isBlank) return <Blank message={message} />;
    return (
      <>
        {this.props.children}
        {message !== null && <Bar message={message} onClose={() => this.setState({ message: null })} />}
      </>
    );
  }

  // Without an error it is only a notice of the browser, as of a ResizeObserver that is late.
  readonly #onError = ({ error }: ErrorEvent) => this.#tell(error);
  readonly #onRejection = ({ reason }: PromiseRejectionEvent) => this.#tell(reason);

  #tell(error: unknown): void {
    if (error instanceof Error) this.setState({ message: String(error) });
  }
}

function Blank({ message }: { readonly message: string }) {
  return (
    <main class="broken">
      <div role="alert">
        <h1>{t("brokenTitle")}</h1>
        <p>{t("brokenAdvice")}</p>
        <p class="broken-message">{message}</p>
      </div>
      <p class="broken-ways">
        <Reload />
        <a href="/">{t("lookAtStart")}</a>
      </p>
    </main>
  );
}

function Bar({ message, onClose }: { readonly message: string; onClose(): void }) {
  return (
    <div class="broken-bar">
      <p role="alert">
        {t("brokenBar")} <span class="broken-message">{message}</span>
      </p>
      <Reload />
      <button type="button" onClick={onClose}>
        {t("close")}
      </button>
    </div>
  );
}

function Reload() {
  return (
    <button type="button" class="primary" onClick={() => location.reload()}>
      {t("reload")}
    </button>
  );
}
