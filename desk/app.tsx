import { QueryClientProvider } from "@tanstack/react-query";
import { Component, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { CaseView } from "../src/server/wire/index.ts";
import { queries, useAnswer } from "./api/client.ts";
import { connected } from "./api/events.ts";
import { undoLast } from "./api/judging.ts";
import { useWatched } from "./api/store.ts";
import { Empty, Loading, Trouble } from "./parts/states.tsx";
import { narrow, useAddress } from "./shell/address.ts";
import { AsOfBand, AsOfField, Header } from "./shell/header.tsx";
import { Link } from "./shell/link.tsx";
import { Palette } from "./shell/palette.tsx";
import { PrintHead } from "./shell/printing.tsx";
import { routeOf, ROUTES } from "./shell/routes.tsx";
import { ThemeSwitch } from "./shell/theme.tsx";
import { titled } from "./shell/title.ts";
import { Toast } from "./shell/toast.tsx";

/** Keeps the rest of the desk standing when one view breaks. */
class Kept extends Component<{ readonly children: ReactNode }, { readonly broke: unknown }> {
  override state = { broke: null as unknown };
  static getDerivedStateFromError(broke: unknown) {
    return { broke };
  }
  override render() {
    return this.state.broke === null ? this.props.children : <Trouble fault={this.state.broke} />;
  }
}

/** How many of each there are; as of a day nothing stands where counting would take a look at each. */
const COUNTED: Readonly<Record<string, (state: CaseView) => number | null>> = {
  "/questions": ({ counts, asOf }) => (asOf ? null : counts.questions),
  "/claims": ({ counts, asOf }) => asOf?.claims ?? counts.claims,
  "/actors": ({ counts, asOf }) => (asOf ? null : counts.actors),
  "/reports": ({ counts: { reports }, asOf }) => asOf?.reports ?? reports.added + reports.read + reports.failed,
};

function Navigation({
  state,
  open,
  close,
}: {
  readonly state: CaseView | undefined;
  readonly open: boolean;
  readonly close: () => void;
}) {
  const { path } = useAddress();
  const here = routeOf(path)?.route.path;
  return (
    <nav className={open ? "nav open" : "nav"} aria-label="Views">
      {ROUTES.map(({ label, routes }) => (
        <div key={label ?? ""}>
          {label === null ? null : <h2>{label}</h2>}
          <ul>
            {routes.map((route) => (
              <li key={route.path}>
                <Link
                  to={route.path}
                  onClick={close}
                  {...(route.path === here ? { "aria-current": "page" as const } : {})}
                >
                  {route.label}
                  <span className="n">{state ? COUNTED[route.path]?.(state)?.toLocaleString("en") : ""}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div className="extras">
        <AsOfField />
        <ThemeSwitch />
        {state ? <p className="small quiet">{state.completeness.words}</p> : null}
      </div>
    </nav>
  );
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function Desk() {
  const { path, query } = useAddress();
  const { data: state } = useAnswer<CaseView>("case");
  const [seeking, seek] = useState(false);
  const [menu, open] = useState(false);
  const isConnected = useWatched(connected);
  const thing = useWatched(titled);
  const place = useRef<HTMLElement>(null);
  const shown = routeOf(path);

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const withControl = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
      if (withControl || (event.key === "/" && !typing(event.target))) {
        event.preventDefault();
        seek(true);
      } else if (event.key === "u" && !typing(event.target) && !event.ctrlKey && !event.metaKey) void undoLast();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);

  // `cotejo open --as-of` says where the desk begins; from then on the address does.
  const began = useRef(false);
  useEffect(() => {
    if (began.current || !state) return;
    began.current = true;
    if (state.openedAsOf !== null && !query.has("as-of")) narrow({ "as-of": state.openedAsOf });
  }, [state, query]);

  // A new view is announced and read from its top; narrowing one leaves the focus where it is.
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    open(false);
    place.current?.focus({ preventScroll: true });
  }, [path]);
  useEffect(() => {
    document.title = `${thing ?? shown?.route.label ?? "Not found"} · ${state?.title ?? "Cotejo"}`;
  }, [thing, shown?.route.label, state?.title]);

  const View = shown?.view;
  return (
    <div className="shell">
      <a className="skip" href="#view" onClick={() => place.current?.focus()}>
        Skip to the view
      </a>
      <Header state={state} seek={() => seek(true)} menu={{ open: menu, turn: () => open(!menu) }} />
      <Navigation state={state} open={menu} close={() => open(false)} />
      <main className="view" id="view" ref={place} tabIndex={-1}>
        {isConnected ? null : (
          <p className="notice" role="status">
            The connection to the desk's server was lost; what is shown may be old. If this stays, start “cotejo open”
            again.
          </p>
        )}
        <PrintHead state={state} />
        <AsOfBand state={state} />
        <Kept key={path}>
          <Suspense fallback={<Loading what="the view" />}>
            {View ? (
              <View id={shown.id} />
            ) : (
              <Empty title="There is no view at this address">
                <p>
                  <Link to="/">Go to the overview</Link>, or search with Ctrl K.
                </p>
              </Empty>
            )}
          </Suspense>
        </Kept>
      </main>
      {seeking ? <Palette close={() => seek(false)} /> : null}
      <Toast />
    </div>
  );
}

/** The whole desk. */
export const App = () => (
  <QueryClientProvider client={queries}>
    <Desk />
  </QueryClientProvider>
);
